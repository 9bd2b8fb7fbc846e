// Brings an archive's releases into a dataset, as drafts.
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { type Language, language } from '../contract/language.ts'
import { optional } from '../contract/optional.ts'
import { publishedId } from '../published-id.ts'
import { ARCHIVE_PREFIX, type Draft, draftOf, idOf, likenessOf, missingIn } from './document.ts'
import { type ArchiveFile, NotReadable, readArchiveFile } from './files.ts'
import { CATALOG_QUERY, type Catalog, catalog, ministersIn } from './names.ts'
import type { Source } from './paragraph.ts'
import { type Understood, understand } from './understand.ts'

/** Drafts, versions and published releases alike; a thousand are less than a megabyte. */
const RELEASES_QUERY = /* groq */ `*[_type == "release"]{
  _id, language, "slug": slug.current, headline, "date": dateline.date,
  "opening": pt::text(body[0]), "quoted": body[0].text
}`

const there = z.array(
  z.object({
    _id: z.string(),
    language: optional(language).catch(undefined),
    slug: optional(z.string()).catch(undefined),
    headline: optional(z.string()).catch(undefined),
    date: optional(z.string()).catch(undefined),
    opening: optional(z.string()).catch(undefined),
    quoted: optional(z.string()).catch(undefined),
  }),
)

export type Outcome = { file: ArchiveFile } & (
  | {
      state: 'made' | 'would be made' | 'there already'
      id: string
      understood: Understood
      draft: Draft
      missing: string[]
      like?: string
    }
  | { state: 'same as'; id: string; understood: Understood; like: string }
  | { state: 'not read'; why: string }
)

type Options = {
  client: SanityClient
  files: ArchiveFile[]
  dryRun: boolean
  language?: Language
}

/**
 * Makes a draft of each file, one after the other, and tells of each what became of it. A release
 * that the dataset has already, as a draft or published, is left as it is, whatever was changed in
 * it. With `dryRun` nothing is written.
 * @throws what the client throws when the dataset cannot be read or written; the files before are
 * in it then, and another run goes on from there.
 */
export async function* importArchive(options: Options): AsyncGenerator<Outcome> {
  const client = options.client.withConfig({ perspective: 'raw' })
  const known = catalog.parse(await client.fetch(CATALOG_QUERY))
  const dataset = new Releases(there.parse(await client.fetch(RELEASES_QUERY)))
  for (const file of options.files) {
    const source = await readArchiveFile(file).catch((error: unknown) => {
      if (error instanceof NotReadable) return error
      return new NotReadable(`could not be read: ${error instanceof Error ? error.message : error}`)
    })
    if (source instanceof NotReadable) {
      yield { file, state: 'not read', why: source.message }
      continue
    }
    const outcome = await outcomeOf(file, source, known, dataset, options)
    if (outcome.state === 'made') {
      await client.createIfNotExists(outcome.draft.document)
    }
    yield outcome
  }
}

async function outcomeOf(
  file: ArchiveFile,
  source: Source,
  known: Catalog,
  dataset: Releases,
  { dryRun, language }: Options,
): Promise<Outcome> {
  const id = idOf(source)
  const understood = understand(source, { language, known: speakerAmong(known) })
  const likeness = likenessOf({
    ...understood,
    date: understood.dateline.date,
    opening: understood.text[0],
  })
  const like = likeness === undefined ? undefined : dataset.like(likeness)
  if (!dataset.has(id) && like?.startsWith(ARCHIVE_PREFIX)) {
    return { file, state: 'same as', id, understood, like }
  }
  const isThere = dataset.has(id)
  const draft = draftOf(
    id,
    understood,
    known,
    (slug) => !isThere && dataset.hasSlug(slug, understood.language),
  )
  const missing = await missingIn(draft)
  const shared = { file, id, understood, draft, missing, ...(like && like !== id && { like }) }
  if (isThere) return { ...shared, state: 'there already' }
  dataset.add(id, understood.language, draft.document.slug?.current, likeness)
  return { ...shared, state: dryRun ? 'would be made' : 'made' }
}

/** "Serrano" or "el ministro Serrano" by the full name, if it is one minister's. */
function speakerAmong(known: Catalog) {
  return (words: string): string | undefined => {
    const [mentioned] = ministersIn(words, known)
    if (mentioned) return mentioned.name
    const bare = words.trim().split(/\s+/)
    return bare.length === 1 ? ministersIn(`ministro ${words}`, known)[0]?.name : undefined
  }
}

/** The dataset's releases, and those made since. */
class Releases {
  #ids = new Set<string>()
  #slugs = new Set<string>()
  #likenesses = new Map<string, string>()

  constructor(stored: z.infer<typeof there>) {
    for (const { _id, language, slug, headline, date, opening, quoted } of stored) {
      const id = publishedId(_id)
      const likeness =
        language && likenessOf({ language, headline, date, opening: opening || quoted })
      this.add(id, language, slug, likeness)
    }
  }

  add(id: string, language?: Language, slug?: string, likeness?: string): void {
    this.#ids.add(id)
    if (slug) this.#slugs.add(`${language} ${slug}`)
    if (likeness && !this.#likenesses.has(likeness)) this.#likenesses.set(likeness, id)
  }

  has = (id: string) => this.#ids.has(id)
  hasSlug = (slug: string, language: Language) => this.#slugs.has(`${language} ${slug}`)
  like = (likeness: string) => this.#likenesses.get(likeness)
}
