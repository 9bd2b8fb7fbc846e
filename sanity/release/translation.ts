// Of which text a release is the translation, and whether that text has changed since.
//
// A moment alone does not say: publishing an original without a changed word gives it a new
// `_updatedAt`, and hosted Sanity forgets its history after days. So a translation remembers what it
// was made from, a digest a field.
import { hash } from 'ohash'
import { z } from 'zod'
import { publishedId } from '../published-id.ts'

/** What each version has for itself; a translation carries over everything else. */
export const OWN_FIELDS = [
  'language',
  'slug',
  'publishedAt',
  'referenceCode',
  'corrections',
  'withdrawn',
  'approval',
  'translatedFrom',
] as const

/** As it is read from a stored release. */
export const translatedFrom = z.object({
  original: z.object({ _ref: z.string() }),
  asOf: z.iso.datetime({ offset: true }),
  text: z.array(z.object({ _key: z.string(), digest: z.string() })).optional(),
})

/** As stored in a release. `text`: a digest of each field of the original that was carried over. */
export type TranslatedFrom = {
  original: { _type: 'reference'; _ref: string; _weak: true }
  /** The original's `_updatedAt`. */
  asOf: string
  text: { _key: string; digest: string }[]
}

/** A release as stored; its fields are whatever the schema says. */
export type StoredRelease = { _id: string; _updatedAt?: string; [field: string]: unknown }

export type Standing =
  /** Not the translation of a text that there is, or of one that nobody has declared. */
  | { state: 'unknown' }
  | { state: 'upToDate' }
  /** `fields`: what changed in the original; empty where only the moment is known. */
  | { state: 'outOfDate'; since: string; fields: string[] }

/** The id of the release that this one was translated from. */
export function originalOf(release: StoredRelease): string | undefined {
  return translatedFrom.safeParse(release.translatedFrom).data?.original._ref
}

/** What a translation of this text, as it is now, remembers of it. */
export function translationOf(original: StoredRelease): TranslatedFrom {
  return {
    original: { _type: 'reference', _ref: publishedId(original._id), _weak: true },
    asOf: original._updatedAt ?? new Date().toISOString(),
    text: carriedFields(original).map(([field, value]) => ({ _key: field, digest: digest(value) })),
  }
}

/** How a translation stands to its original: the published one, or its draft before that. */
export function standing(
  translation: StoredRelease,
  original: StoredRelease | undefined,
): Standing {
  const { data: made } = translatedFrom.safeParse(translation.translatedFrom)
  const since = original?._updatedAt
  if (!made || !original || !since || made.original._ref !== publishedId(original._id))
    return { state: 'unknown' }
  if (!made.text) {
    const later = Date.parse(since) > Date.parse(made.asOf)
    return later ? { state: 'outOfDate', since, fields: [] } : { state: 'upToDate' }
  }
  const then = new Map(made.text.map(({ _key, digest }) => [_key, digest]))
  const now = new Map(carriedFields(original).map(([field, value]) => [field, digest(value)]))
  const fields = [...new Set([...then.keys(), ...now.keys()])]
  const changed = fields.filter((field) => then.get(field) !== now.get(field))
  return changed.length > 0 ? { state: 'outOfDate', since, fields: changed } : { state: 'upToDate' }
}

/**
 * The draft of a translation: all of the source but what each version has for itself, to be
 * translated field by field. Its times are the source's, so that it never appears earlier; those
 * that have passed are done with. The translation of a translation is one of the first original, as
 * far as that is among the versions that there are.
 */
export function draftTranslation(
  source: StoredRelease,
  { id, language, versions, now }: { id: string; language: string; versions: string[]; now: Date },
) {
  const first = originalOf(source)
  const carried = carriedFields(source).filter(
    ([field, value]) => !(isTime(field) && typeof value === 'string' && Date.parse(value) <= +now),
  )
  return {
    ...Object.fromEntries(carried),
    _id: `drafts.${id}`,
    _type: 'release',
    language,
    translatedFrom:
      first && versions.includes(first) ? source.translatedFrom : translationOf(source),
  }
}

/** Of the value as it is stored: JSON has no members that are undefined. */
const digest = (value: unknown) => hash(JSON.parse(JSON.stringify(value)))

const isTime = (field: string) => field === 'publishAt' || field === 'embargoUntil'

/** Fields that hold something and are not a version's own. */
function carriedFields(release: StoredRelease): [string, unknown][] {
  const own: readonly string[] = OWN_FIELDS
  return Object.entries(release).filter(
    ([field, value]) => !field.startsWith('_') && !own.includes(field) && !isEmpty(value),
  )
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
