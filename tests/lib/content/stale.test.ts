// Nothing stale is shown: after any change, every answer that a cache still has is what the lake would answer now.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHANGE_PROJECTION, message } from '#lib/content/change.ts'
import { language } from '#sanity/contract/language.ts'
import { fill, type Stored, tagsOf, told } from './lake.ts'

const { getRelease, getWithdrawnRelease } = await import('#lib/content/release.ts')
const { getSurroundings } = await import('#lib/content/surroundings.ts')
const { getNeighbours } = await import('#lib/content/neighbours.ts')
const { listNewest, listNewestOfTopic, listReleasesAbout, searchArchive } = await import(
  '#lib/content/archive.ts'
)
const { listWholeReleases } = await import('#lib/content/feed.ts')
const { getAgenda, getEvent } = await import('#lib/content/event.ts')
const { getMinister, getTenures } = await import('#lib/content/minister.ts')
const { getSettings } = await import('#lib/content/settings.ts')
const { staleTags } = await import('#lib/content/stale.ts')

const LANGUAGES = ['es', 'en'] as const
const RELEASES = ['r0', 'r1', 'r2', 'r3', 'r4']
const SLUGS = ['uno', 'dos', 'tres', 'cuatro']
const TOPICS = ['t0', 't1']
const EVENTS = ['e0', 'e1']

/** A page asks for what is beside its release in the release's own language. */
const languageOf = new Map<string, 'es' | 'en'>()

/** Every cached read, and pages as they are put together from them. */
const READS: Record<string, () => Promise<unknown>> = Object.fromEntries([
  ...LANGUAGES.flatMap((language) => [
    ...SLUGS.flatMap((slug) => [
      [`release ${language}/${slug}`, () => getRelease(language, slug)],
      [`notice ${language}/${slug}`, () => getWithdrawnRelease(language, slug)],
      [`page ${language}/${slug}`, () => releasePage(language, slug)],
    ]),
    ...TOPICS.map((id) => [`topic ${language}/${id}`, () => listNewestOfTopic(language, id, 2)]),
    ...[...EVENTS, 'm0'].map((id) => [
      `about ${language}/${id}`,
      () => listReleasesAbout(id, language),
    ]),
    [`newest ${language}`, () => listNewest(language, 3)],
    [`archive ${language}`, () => searchArchive(language, {})],
    [`question ${language}`, () => searchArchive(language, { topic: 'tema-t0', q: 'así' })],
    [`feed ${language}`, () => listWholeReleases(language, {}, 1)],
  ]),
  ...RELEASES.map((_id) => [
    `neighbours ${_id}`,
    () => getNeighbours({ _id, language: languageOf.get(_id) ?? 'es' }),
  ]),
  ...EVENTS.map((id) => [`event ${id}`, () => getEvent(id)]),
  ['agenda', () => getAgenda()],
  [
    'minister',
    async () => {
      const found = await getMinister('m0')
      return found && [found, await getTenures(found)]
    },
  ],
  ['settings', () => getSettings()],
])

async function releasePage(language: 'es' | 'en', slug: string) {
  const release = await getRelease(language, slug)
  return release && [release, await getSurroundings(release)]
}

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })
const anyReference = (ids: string[]) => fc.constantFrom(...ids, 'missing').map(reference)
const someReferences = (ids: string[]) =>
  fc.option(fc.uniqueArray(anyReference(ids), { maxLength: 2, selector: ({ _ref }) => _ref }), {
    nil: undefined,
  })
const slug = fc.constantFrom(...SLUGS).map((current) => ({ current }))
const moment = fc.constantFrom(undefined, undefined, '2015-01-20T00:00:00Z', '2999-01-01T00:00:00Z')
const span = (text: string) => [{ _type: 'span', _key: 's', text, marks: ['l'] }]
const names = fc.constantFrom('Uno', 'Otro').map((es) => ({ es, en: es }))
const PICTURE = {
  ...{ _id: 'image-1', _type: 'sanity.imageAsset', url: 'https://cdn.example/1.png', size: 1 },
  metadata: { dimensions: { width: 1, height: 1 } },
}
const picture = { alt: 'Una foto', asset: reference('image-1') }

const release = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  kind: fc.constantFrom('pressRelease', 'speech'),
  slug,
  // One without a headline breaks its contract.
  headline: fc.constantFrom('Titular', 'Otro titular', ''),
  dateline: fc.constantFrom(11, 12, 13).map((day) => ({ city: 'Quito', date: `2015-01-${day}` })),
  publishAt: moment,
  embargoUntil: moment,
  withdrawn: fc.constantFrom(undefined, undefined, undefined, {
    at: '2016-01-01T00:00:00Z',
    reason: 'Un error',
  }),
  topics: someReferences(TOPICS),
  minister: fc.option(anyReference(['m0']), { nil: undefined }),
  events: someReferences(EVENTS),
  related: someReferences(RELEASES),
  translatedFrom: fc.option(
    anyReference(RELEASES).map((original) => ({ original })),
    { nil: undefined },
  ),
  body: fc
    .tuple(fc.constantFrom('Así.', 'Asá.'), anyReference(RELEASES), anyReference(EVENTS))
    .map(([text, target, event]) => [
      {
        ...{ _type: 'block', _key: 'b', style: 'normal', children: span(text) },
        markDefs: [{ _type: 'documentLink', _key: 'l', reference: target }],
      },
      { _type: 'embeddedEvent', _key: 'e', event },
    ]),
  images: fc.constantFrom(undefined, [{ _key: 'i', ...picture }]),
})

/** What may be stored by each id. */
const KINDS: [string, string[], fc.Arbitrary<object>][] = [
  ['release', RELEASES, release],
  ['topic', TOPICS, names.map((name) => ({ name }))],
  [
    'event',
    EVENTS,
    fc.record({
      title: names,
      date: fc.constantFrom('2015-01-30', '2999-01-01'),
      organizers: someReferences(['o0']),
      ministers: someReferences(['m0']),
    }),
  ],
  [
    'minister',
    ['m0', 'm1'],
    fc.record({
      name: fc.constantFrom('Ana', 'Eva'),
      appointments: fc
        .constantFrom('o0', 'missing')
        .map((id) => [
          { _key: 'a', role: { es: 'Ministra' }, organization: reference(id), from: '2014-01-01' },
        ]),
    }),
  ],
  ['organization', ['o0'], names.map((name) => ({ name }))],
  [
    'translation.metadata',
    ['x0', 'x1'],
    fc.uniqueArray(fc.constantFrom(...RELEASES), { maxLength: 2 }).map((ids) => ({
      translations: ids.map((id) => ({ _key: id, value: reference(id) })),
    })),
  ],
  [
    'sanity.imageAsset',
    ['image-1'],
    fc.constantFrom('Foto: Ana', 'Foto: Eva').map((creditLine) => ({
      ...PICTURE,
      creditLine,
    })),
  ],
  [
    'settings',
    ['settings'],
    fc.record({
      ministry: names,
      timeZone: fc.constant('UTC'),
      mark: fc.constantFrom(undefined, picture),
    }),
  ],
]

const kindOf: Record<string, string> = { event: 'visit' }

/** A lake keeps what a reference leads to, unless that is a weak one. */
const orGone = (type: string, fields: fc.Arbitrary<object>) =>
  type === 'sanity.imageAsset' ? fields : fc.option(fields, { freq: 4 })

/** A document as somebody may store it, or that it is deleted. */
const change = fc.oneof(
  ...KINDS.map(([_type, ids, fields]) => ({
    weight: _type === 'release' ? 5 : 1,
    arbitrary: fc.tuple(fc.constantFrom(...ids), orGone(_type, fields)).map(([_id, stored]) => ({
      _id,
      after: stored && {
        ...{ _id, _type, kind: kindOf[_type], slug: { current: slugOf(_type, _id) } },
        ...stored,
      },
    })),
  })),
)

const slugOf = (type: string, id: string) => (type === 'topic' ? `tema-${id}` : id)

type Kept = { answer: string; tags: string[] }

/** A lake, and a cache that has what was read of it until it is expired. */
class Newsroom {
  readonly #documents = new Map<string, Stored>()
  readonly #kept = new Map<string, Kept>()
  #revision = 0

  async change(_id: string, after: object | null): Promise<{ expired: string[] }> {
    const before = this.#documents.get(_id) ?? null
    this.#revision += 1
    const stored = after && this.#stored(_id, after)
    if (stored) this.#documents.set(_id, stored)
    if (stored?._type === 'release') languageOf.set(_id, language.parse(stored.language))
    else this.#documents.delete(_id)
    this.#fill()
    if (!before && !stored) return { expired: [] }
    const stale = new Set(
      await staleTags(message.parse(await told(CHANGE_PROJECTION, before, stored))),
    )
    const expired = [...this.#kept].filter(([, { tags }]) => tags.some((tag) => stale.has(tag)))
    for (const [name] of expired) this.#kept.delete(name)
    return { expired: expired.map(([name]) => name) }
  }

  #stored(_id: string, fields: object): Stored {
    const at = new Date(Date.UTC(2015, 0, 27) + this.#revision * 1000).toISOString()
    const given: Stored = { _id, _type: '', _rev: `${this.#revision}`, _updatedAt: at, ...fields }
    return JSON.parse(JSON.stringify(given))
  }

  #fill() {
    fill([...this.#documents.values()])
  }

  /** Reads all that is not kept. */
  async read(): Promise<void> {
    for (const [name, read] of Object.entries(READS)) {
      if (!this.#kept.has(name)) this.#kept.set(name, await answerOf(read))
    }
  }

  kept = (name: string) => this.#kept.get(name)
}

async function answerOf(read: () => Promise<unknown>): Promise<Kept> {
  let answer = ''
  const tags = await tagsOf(async () => {
    answer = JSON.stringify(await read()) ?? 'nothing'
  })
  return { answer, tags }
}

describe('what is cached', () => {
  test('is never stale, whatever is changed, made or deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 8, maxLength: 14 }), async (changes) => {
        const newsroom = new Newsroom()
        await newsroom.change(PICTURE._id, PICTURE)
        const [first, then] = [changes.slice(0, -4), changes.slice(-4)]
        for (const { _id, after } of first) await newsroom.change(_id, after)
        await newsroom.read()
        for (const { _id, after } of then) {
          await newsroom.change(_id, after)
          for (const [name, read] of Object.entries(READS)) {
            const kept = newsroom.kept(name)
            if (kept)
              expect({ [name]: kept.answer }).toEqual({ [name]: (await answerOf(read)).answer })
          }
          await newsroom.read()
        }
      }),
      { numRuns: Number(process.env.STALE_RUNS ?? 15) },
    )
  }, 600_000)
})
