// The lake hands out documents that break their contract, in every way: nothing falls over, what is wrong is left out
// and named in the log, and everything else stays.
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'
import { archivePage, ofRelease, SHARED } from './mutated-site.ts'
import { DOCUMENTS, type Mutation, mutated, mutation } from './mutations.ts'

const RUNS = Number(process.env.MUTATION_RUNS ?? 1000)

const log = vi.spyOn(console, 'error')
// Portable text says so of marks that it does not know.
vi.spyOn(console, 'warn').mockImplementation(() => {})
beforeEach(() => {
  log.mockReset().mockImplementation(() => {})
})

/** Those that a reader of the archive finds; each has an address. */
const RELEASES = [
  [
    'release-2015-01-27-es',
    'es',
    'ministro-del-interior-se-reunira-con-autoridades-de-estados-unidos',
  ],
  ['release-2015-01-27-en', 'en', 'ecuador-minister-of-interior-to-meet-with-us-officials'],
  ['release-rich', 'es', 'patrulleros-nuevos'],
  ['release-corrected', 'es', 'cifras-corregidas'],
] as const

/** What decides whether, and where, there is a page at all: no fault in it needs to be reported. */
const PLACING = [
  '_type',
  'language',
  'slug',
  'withdrawn',
  'publishedAt',
  'publishAt',
  'embargoUntil',
]

/** What of the site is asked for, beside the page of the release that is wrong: all of it each time takes too long. */
const asked = fc.record({
  asked: fc.constantFrom(...Object.keys(SHARED)),
  format: fc.constantFrom(...Object.keys(ofRelease('es', ''))),
  language: fc.constantFrom('es' as const, 'en' as const),
})
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never

const isReported = (id: string) => log.mock.calls.some(([line]) => String(line).includes(` ${id} `))

async function ask({ id, path }: Mutation, { asked, format, language }: Asked): Promise<void> {
  await SHARED[asked]?.()
  const list = await archivePage(language)()
  for (const [one, locale, slug] of RELEASES) {
    const isListed = locale !== language || list?.includes(`/${slug}"`)
    if (one === id) {
      const surfaces = ofRelease(locale, slug)
      await surfaces[format]?.()
      const isThere = (await surfaces.page?.()) !== undefined
      const mayBeGone = isReported(one) || PLACING.includes(String(path[0]))
      expect(isThere || mayBeGone, 'its page is there, or the log says why not').toBe(true)
    } else {
      // A file that nobody can show is a fault of the release that has it.
      const isTaken = /^(?:image|file)-/.test(id) && isReported(one)
      expect(isListed || isTaken, `the list has ${slug}`).toBe(true)
    }
  }
}

describe('the whole site', () => {
  test('has a page, a list and every format of the documents as they should be', async () => {
    fill(DOCUMENTS)
    await archivePage('es')()
    expect(log.mock.calls).toEqual([])
    const all = { ...SHARED, ...ofRelease('es', 'patrulleros-nuevos') }
    for (const [name, surface] of Object.entries(all)) {
      expect((await surface()) ?? '', name).toMatch(/.{60}/s)
    }
    expect(log.mock.calls).toEqual([])
  })

  test('stands whatever is wrong with one document', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, asked, async (one, wanted) => {
        log.mockClear()
        fill(mutated(one))
        await ask(one, wanted)
      }),
      { numRuns: RUNS },
    )
  }, 600_000)
})
