// The first release, from the text it was published as, comes out as the seed has it.
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Draft, draftOf, missingIn } from '#sanity/archive/document.ts'
import { readArchiveFile } from '#sanity/archive/files.ts'
import { catalog, EMPTY_CATALOG } from '#sanity/archive/names.ts'
import { type Understood, understand } from '#sanity/archive/understand.ts'
import { minister } from '#sanity/seed/minister.ts'
import { organizations } from '#sanity/seed/organizations.ts'
import { releaseInEnglish } from '#sanity/seed/release-en.ts'

const path = fileURLToPath(new URL('../../../sanity/seed/press-release.txt', import.meta.url))
const known = catalog.parse({ organizations, ministers: [minister] })

describe('the first release, imported from its raw text', () => {
  let understood: Understood
  let draft: Draft
  beforeAll(async () => {
    understood = understand(await readArchiveFile({ path, name: 'press-release.txt' }))
    draft = draftOf('release-archive-first', understood, known, () => false)
  })

  it.each(['language', 'kind', 'headline', 'subhead', 'dateline', 'body'] as const)(
    'has the %s of the seed',
    (field) => expect(draft.document).toMatchObject({ [field]: releaseInEnglish[field] }),
  )

  it('leaves out the navigation words alone', () => {
    const left = understood.parts.filter(({ place }) => place === 'left')
    expect(left).toEqual([
      { lines: [1, 1], text: 'Imprimir Enviar', place: 'left', note: 'navigation' },
    ])
  })

  it('links the minister and the organizations it names, UNODC by its acronym', () => {
    expect(draft.document.minister).toEqual(releaseInEnglish.minister)
    const ids = draft.organizations.map(({ id }) => id)
    expect(ids.sort()).toEqual(releaseInEnglish.organizations.map(({ _ref }) => _ref).sort())
  })

  it('links nothing that the newsroom does not know', () => {
    const { document } = draftOf('release-archive-first', understood, EMPTY_CATALOG, () => false)
    expect(document).not.toHaveProperty('minister')
    expect(document).not.toHaveProperty('organizations')
  })

  it('proposes every key figure of the seed, by value, unit, comparator and total', () => {
    const measure = (figure: {
      value: number
      unit: string
      comparator?: string
      outOf?: number
    }) => [figure.comparator, figure.value, figure.outOf, figure.unit].filter(Boolean).join(' ')
    expect(draft.figures.map(measure)).toEqual(releaseInEnglish.figures.map(measure))
  })

  it('dates the figures as the seed does, and names the sources the text names', () => {
    const told = draft.document.figures ?? []
    const dates = (figures: { year?: number; period?: string }[]) =>
      figures.map(({ year, period }) => [year, year && period])
    expect(dates(told).slice(0, 5)).toEqual(dates(releaseInEnglish.figures).slice(0, 5))
    const sources = told.map(({ source }: { source?: { _ref: string } }) => source?._ref)
    expect(sources.filter(Boolean)).toEqual([
      'organization-gallup',
      'organization-gallup',
      'organization-unodc',
      'organization-unodc',
    ])
  })

  it('keeps the contract of the site', async () => {
    expect(await missingIn(draft)).toEqual([])
  })
})
