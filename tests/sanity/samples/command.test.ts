// Samples as they are loaded and removed: into a real lake, by the command as it is called.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SanityClient } from '@sanity/client'
import { describe, expect, test } from 'vitest'
import { usualAmounts } from '#sanity/samples/documents.ts'
import { loadSamples } from '#sanity/samples/load.ts'
import { removeSamples } from '#sanity/samples/remove.ts'
import { documents as seed } from '#sanity/seed/documents.ts'
import { endOf, folder, freePort } from '../lake/command-line.ts'
import { openLake, TOKEN } from '../lake/lake.ts'

const COMMAND = fileURLToPath(new URL('../../../scripts/samples.ts', import.meta.url))
/** Lakes and processes start; a slow machine is no fault. */
const PATIENCE = { timeout: 180_000 }
const TODAY = '2026-05-04'

const told = () => ({ report: () => {}, signal: new AbortController().signal })
const amounts = (releases: number) => ({ releases, today: TODAY, ...usualAmounts(releases) })

/** A lake with the seed in it, and all that it holds. */
async function seeded() {
  const { robot, url } = await openLake()
  const client = robot.withConfig({ perspective: 'raw' })
  const transaction = client.transaction()
  for (const document of seed) transaction.createIfNotExists(document)
  await transaction.commit()
  return { client, url, everything: () => contentOf(client) }
}

/** All documents without what a lake adds to them at each writing. */
const contentOf = (client: SanityClient): Promise<{ _id: string }[]> =>
  client.fetch<Record<string, unknown>[]>('*[!(_id in path("_.**"))] | order(_id)').then((all) =>
    all.map(({ _rev, _updatedAt, _createdAt, ...content }) => ({
      ...content,
      _id: `${content._id}`,
    })),
  )

describe('samples in a lake', PATIENCE, () => {
  test('are removed to the last file, and nothing else is touched', async () => {
    const { client, everything } = await seeded()
    const before = await everything()
    await loadSamples(client, amounts(60), told())
    const { length } = await everything()
    expect(length).toBeGreaterThan(before.length + 60 + 12 + 40)
    await client.create({ _id: 'drafts.sample-release-0000003', _type: 'release', headline: 'x' })
    const { removed, kept } = await removeSamples(client, told())
    expect({ removed, kept }).toEqual({ removed: length + 1 - before.length, kept: [] })
    expect(await everything()).toEqual(before)
  })

  test('are the same when they are loaded again', async () => {
    const { client, everything } = await seeded()
    await loadSamples(client, amounts(20), told())
    const once = await everything()
    await loadSamples(client, amounts(20), told())
    expect(await everything()).toEqual(once)
  })

  test('stay where something else refers to them, until it does not', async () => {
    const { client, everything } = await seeded()
    const before = await everything()
    await loadSamples(client, amounts(10), told())
    const own = {
      _id: 'own',
      _type: 'release',
      minister: { _type: 'reference', _ref: 'sample-minister-0000003' },
    }
    await client.create(own)
    const { kept } = await removeSamples(client, told())
    // The minister's ministry and portrait stay with it.
    expect(kept).toHaveLength(3)
    expect(kept[0]).toContain('"sample-minister-0000003" cannot be deleted')
    await client.delete('own')
    expect((await removeSamples(client, told())).kept).toEqual([])
    expect(await everything()).toEqual(before)
  })

  test('are whole documents when loading is broken off', async () => {
    const { client, everything } = await seeded()
    const stop = new AbortController()
    await loadSamples(client, amounts(2000), {
      signal: stop.signal,
      report: (step, done) => step === 'releases' && done > 300 && stop.abort(),
    })
    const ids = (await everything()).map(({ _id }) => _id)
    const releases = ids.filter((id) => id.startsWith('sample-release-'))
    expect(releases.length).toBeGreaterThan(300)
    expect(releases.length).toBeLessThan(2000)
    const dangling = await client.fetch(
      'count(*[_type == "release" && _id match "sample-*" && defined(minister) && !defined(minister->_id)])',
    )
    expect(dangling).toBe(0)
  })
})

describe('npm run samples', PATIENCE, () => {
  async function run(args: string[], env: Record<string, string> = {}) {
    const NEWSROOM_DATA = env.NEWSROOM_DATA ?? (await folder())
    return endOf(
      spawn(process.execPath, [COMMAND, ...args], {
        env: { ...process.env, SANITY_PROJECT_ID: '', LAKE_URL: '', NEWSROOM_DATA, ...env },
      }),
    )
  }

  test.each([
    [[], '--ministers'],
    [['many'], 'COUNT is a number from 0 to 200,000, not "many".'],
    [['10', '--today', '2026-02-30'], '--today is a day like 2026-05-04, not "2026-02-30".'],
    [['remove', '10'], 'One thing at a time: remove 10'],
    [['10', '--colour'], 'colour'],
  ])('says of %j what is wrong', async (args, words) => {
    expect(await run(args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  })

  test('goes through a lake that runs, telling how far it is', async () => {
    const { client, url, everything } = await seeded()
    const before = await everything()
    const lake = { LAKE_URL: url, LAKE_TOKEN: TOKEN }
    const loaded = await run(['30', '--today', TODAY], lake)
    expect(loaded).toMatchObject({ code: 0, stderr: expect.stringContaining('releases 30 of 30') })
    expect(loaded.stdout).toMatch(/^Wrote \d+ sample documents, for 2026-05-04\.$/m)
    expect(await client.fetch('count(*[_type == "release" && headline match "Muestra*"])')).toBe(15)
    expect(await run(['remove'], lake)).toMatchObject({ code: 0 })
    expect(await everything()).toEqual(before)
  })

  test('stops on Ctrl-C between two transactions', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'samples-'))
    const child = spawn(process.execPath, [COMMAND, '20000'], {
      env: {
        ...process.env,
        SANITY_PROJECT_ID: '',
        LAKE_URL: '',
        NEWSROOM_DATA: dataDir,
        LAKE_PORT: String(await freePort()),
      },
    })
    const ended = endOf(child)
    let output = ''
    child.stderr.on('data', (chunk) => {
      const isUnderWay = output.includes('releases ')
      output += chunk
      if (!isUnderWay && output.includes('releases ')) child.kill('SIGINT')
    })
    expect(await ended).toMatchObject({
      code: 130,
      stderr: expect.stringContaining('Interrupted.'),
    })
    await rm(dataDir, { recursive: true, force: true })
  })
})
