// A newsroom, and a cache that has what was read of it until a change expires it.
import { CHANGE_PROJECTION, message } from '#lib/content/change.ts'
import { language } from '#sanity/contract/language.ts'
import { EVENTS, LANGUAGES, RELEASES, SLUGS, type Step, TOPICS } from './changes.ts'
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

type Kept = { answer: string; tags: string[] }

export class CachedNewsroom {
  readonly #documents: Map<string, Stored>
  readonly #kept = new Map<string, Kept>()
  #revision = 0

  constructor(documents: Stored[]) {
    this.#documents = new Map(documents.map((document) => [document._id, this.#stored(document)]))
    this.#fill()
  }

  /** Changes fields of a document, makes it or, without fields, deletes it; answers which reads were expired. */
  async change({ _id, _type, fields }: Step): Promise<string[]> {
    const before = this.#documents.get(_id) ?? null
    const after = fields && this.#stored({ ...before, _id, _type, ...fields })
    if (after) this.#documents.set(_id, after)
    else this.#documents.delete(_id)
    this.#fill()
    if (!before && !after) return []
    const body = message.parse(await told(CHANGE_PROJECTION, before, after))
    const stale = new Set(await staleTags(body))
    const expired = [...this.#kept].filter(([, { tags }]) => tags.some((tag) => stale.has(tag)))
    for (const [name] of expired) this.#kept.delete(name)
    return expired.map(([name]) => name)
  }

  /** Reads all that is not kept. */
  async read(): Promise<void> {
    for (const [name, read] of Object.entries(READS)) {
      if (!this.#kept.has(name)) this.#kept.set(name, await answerOf(read))
    }
  }

  /** What is kept, and what would be read now. */
  async compare(): Promise<{ kept: Record<string, string>; now: Record<string, string> }> {
    const kept: Record<string, string> = {}
    const now: Record<string, string> = {}
    for (const [name, { answer }] of this.#kept) {
      kept[name] = answer
      now[name] = (await answerOf(READS[name] ?? fail)).answer
    }
    return { kept, now }
  }

  /** As a lake does: a new revision, and what is undefined is not there. */
  #stored(document: Stored): Stored {
    this.#revision += 1
    const _updatedAt = new Date(Date.UTC(2015, 0, 27) + this.#revision * 1000).toISOString()
    return JSON.parse(JSON.stringify({ ...document, _rev: `${this.#revision}`, _updatedAt }))
  }

  #fill(): void {
    const documents = [...this.#documents.values()]
    fill(documents)
    for (const one of documents) {
      if (one._type === 'release') languageOf.set(one._id, language.catch('es').parse(one.language))
    }
  }
}

async function answerOf(read: () => Promise<unknown>): Promise<Kept> {
  let answer = ''
  const tags = await tagsOf(async () => {
    answer = JSON.stringify(await read()) ?? 'nothing'
  })
  return { answer, tags }
}

function fail(): never {
  throw new Error('There is no such read')
}
