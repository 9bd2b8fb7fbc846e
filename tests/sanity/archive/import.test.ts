// The whole import, from files on disk into a real lake.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SanityClient } from '@sanity/client'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { filesAt, filesInList, NotReadable } from '#sanity/archive/files.ts'
import { importArchive, type Outcome } from '#sanity/archive/import.ts'
import { reportOf, summaryOf } from '#sanity/archive/report.ts'
import { documents } from '#sanity/seed/documents.ts'
import { releaseInEnglish } from '#sanity/seed/release-en.ts'
import { openLake } from '../lake/lake.ts'

const FIRST = fileURLToPath(new URL('../../../sanity/seed/press-release.txt', import.meta.url))
const SPANISH = `Ministro presenta plan de seguridad

QUITO, 27 de enero de 2015.- El ministro José Serrano presentó el plan de seguridad ciudadana que se ejecutará en las 24 provincias del país.
`

let client: SanityClient
let archive: string

async function imported(paths: string[], dryRun = false): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const files = await filesAt(paths)
  for await (const outcome of importArchive({ client, files, dryRun })) outcomes.push(outcome)
  return outcomes
}
const states = (outcomes: Outcome[]) => outcomes.map(({ file, state }) => `${file.name}: ${state}`)
const everything = () => client.fetch('*[!(_id in path("_.**"))] | order(_id)')
const drafts = () => client.fetch('*[_id in path("drafts.**")]')

beforeEach(async () => {
  const lake = await openLake()
  client = lake.robot.withConfig({ perspective: 'raw' })
  archive = await mkdtemp(join(tmpdir(), 'archive-'))
  onTestFinished(() => rm(archive, { recursive: true, force: true }))
  const seed = client.transaction()
  for (const document of documents) seed.createIfNotExists(document)
  await seed.commit()
})

describe('an import', () => {
  it('makes a draft of the first release that equals the seed’s document', async () => {
    const outcomes = await imported([FIRST])
    expect(states(outcomes)).toEqual(['press-release.txt: made'])
    const [draft] = await drafts()
    const { headline, subhead, dateline, body, minister, language } = releaseInEnglish
    expect(draft).toMatchObject({ headline, subhead, dateline, body, minister, language })
  })

  it('says that the newsroom has the release under another id', async () => {
    const [outcome] = await imported([FIRST])
    expect(outcome && reportOf(outcome).join('\n')).toContain(
      'release-2015-01-27-en has the same headline, date and beginning',
    )
  })

  it('makes nothing twice, and leaves what an editor changed', async () => {
    await cp(FIRST, join(archive, 'first.txt'))
    await writeFile(join(archive, 'plan.txt'), SPANISH)
    expect(states(await imported([archive]))).toEqual(['first.txt: made', 'plan.txt: made'])
    const [draft] = await drafts()
    await client.patch(draft._id).set({ headline: 'Corregido por la editora' }).commit()
    const before = await everything()
    expect(states(await imported([archive]))).toEqual([
      'first.txt: there already',
      'plan.txt: there already',
    ])
    expect(await everything()).toEqual(before)
  })

  it('makes no draft again of what was published since', async () => {
    await imported([FIRST])
    const [draft] = await drafts()
    await client
      .transaction()
      .create({ ...draft, _id: draft._id.replace('drafts.', '') })
      .delete(draft._id)
      .commit()
    expect(states(await imported([FIRST]))).toEqual(['press-release.txt: there already'])
    expect(await drafts()).toEqual([])
  })

  it('knows a release again that was moved, renamed, saved with other line ends and encoding', async () => {
    await writeFile(join(archive, 'plan.txt'), SPANISH)
    await imported([archive])
    await rm(join(archive, 'plan.txt'))
    const moved = Buffer.from(SPANISH.replaceAll('\n', '\r\n'), 'latin1')
    await writeFile(join(archive, '2015-boletin.txt'), moved)
    expect(states(await imported([archive]))).toEqual(['2015-boletin.txt: there already'])
  })

  it('makes one draft of a release that the archive has as text and as a page', async () => {
    const [headline, , text] = SPANISH.split('\n')
    await writeFile(join(archive, 'a.txt'), SPANISH)
    await writeFile(
      join(archive, 'b.html'),
      `<p>Inicio | Noticias</p><h1>${headline}</h1><p>${text}</p>`,
    )
    expect(states(await imported([archive]))).toEqual(['a.txt: made', 'b.html: same as'])
    expect(await drafts()).toHaveLength(1)
  })

  it('writes nothing on a dry run, and reports the same', async () => {
    await writeFile(join(archive, 'plan.txt'), SPANISH)
    const before = await everything()
    const dry = await imported([archive], true)
    expect(await everything()).toEqual(before)
    expect(states(dry)).toEqual(['plan.txt: would be made'])
    const real = await imported([archive])
    const lines = (outcomes: Outcome[]) => outcomes.flatMap((outcome) => reportOf(outcome).slice(1))
    expect(lines(real)).toEqual(lines(dry))
  })

  it('gives two releases with one headline addresses of their own', async () => {
    await writeFile(join(archive, 'a.txt'), SPANISH)
    await writeFile(join(archive, 'b.txt'), SPANISH.replace('27 de enero', '28 de enero'))
    await imported([archive])
    const slugs = await client.fetch('*[_id in path("drafts.**")].slug.current')
    expect(slugs.sort()).toEqual([
      'ministro-presenta-plan-de-seguridad',
      'ministro-presenta-plan-de-seguridad-2',
    ])
  })

  it('goes on after files that are no releases, and names them', async () => {
    await writeFile(join(archive, 'a.pdf'), '%PDF-1.4\n')
    await writeFile(join(archive, 'b.txt'), '  \n')
    await writeFile(join(archive, 'c.txt'), SPANISH)
    const outcomes = await imported([archive])
    expect(outcomes.flatMap((outcome) => reportOf(outcome)[0] ?? []).slice(0, 2)).toEqual([
      'a.pdf: not read, it is neither text nor HTML',
      'b.txt: not read, it is empty',
    ])
    expect(summaryOf(outcomes)).toBe('3 files: 1 made, 2 not read.')
  })

  it('reads what a list names, from the list’s own folder', async () => {
    await writeFile(join(archive, 'plan.txt'), SPANISH)
    await writeFile(join(archive, 'list'), '# boletines de 2015\nplan.txt\n')
    const files = await filesInList(join(archive, 'list'))
    expect(files.map(({ name }) => name)).toEqual(['plan.txt'])
  })

  it('says which path is not there', async () => {
    await expect(filesAt([join(archive, 'none')])).rejects.toThrow(NotReadable)
  })

  it('tells of each line what became of it, and what the contract misses', async () => {
    await writeFile(join(archive, 'a.txt'), `Imprimir\n\n${SPANISH.replace('QUITO, ', '')}`)
    const [outcome] = await imported([archive])
    const lines = (outcome ? reportOf(outcome) : []).map((line) => line.trim().replace(/\s+/g, ' '))
    expect(lines).toContain('line 1 left Imprimir [navigation]')
    expect(lines).toContain('line 3 headline Ministro presenta plan de seguridad')
    expect(lines).toContain('line 5 dateline 27 de enero de 2015.-')
    expect(lines).toContain('minister José Serrano, named “José Serrano”')
    expect(lines.find((line) => line.startsWith('missing'))).toContain('dateline.city')
  })
})
