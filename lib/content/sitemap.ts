// Addresses of all public documents and when they changed, for search engines: each read is of a part
// whose size does not grow with the archive.
import { z } from 'zod'
import { language as languages } from '#sanity/contract/language.ts'
import { moment, slug } from '#sanity/contract/text.ts'
import { minister } from '#sanity/minister/contract.ts'
import { ministerFields } from '#sanity/minister/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import type { Shelf } from '../archive/shelves.ts'
import { archiveIndex } from './archive-index.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { inOrderOf } from './summaries.ts'

const listed = z.object({ _id: z.string(), slug, _updatedAt: moment })

export type Listed = z.infer<typeof listed>

/** What a sitemap says of a document. */
export const listedOf = ({ _id, slug, _updatedAt }: Listed): Listed => ({ _id, slug, _updatedAt })

const version = z.object({ language: languages, slug })

type Version = z.infer<typeof version>

const listedRelease = listed.extend({
  language: languages,
  waited: z.array(moment.nullable().catch(null)),
})

/** `changed` is when the public last saw something else of it; its versions have itself among them. */
export type ListedRelease = Version & { changed: Date; versions: Version[] }

/** The parts of the archive of releases, the latest year first. */
export async function listShelves(): Promise<Shelf[]> {
  'use cache'
  await keepUntilChanged('release')
  return (await archiveIndex()).shelves()
}

/** The public releases of one part, the oldest first; none where there is no such part. */
export async function listShelf(year: number, page: number): Promise<ListedRelease[]> {
  'use cache'
  await keepUntilChanged('release', 'translation.metadata')
  const index = await archiveIndex()
  const standing = index.shelf(year, page)
  if (standing.length === 0) return []
  const raw = await query(
    `*[_type == "release" && _id in $ids && ${isPublic}]{
      _id, language, "slug": slug.current, _updatedAt,
      "waited": [publishAt, publishedAt, embargoUntil]
    }`,
    { ids: [...new Set(standing.flatMap(({ id, versions }) => [id, ...versions]))] },
  )
  // A version may break its contract, and have no page.
  const releases = parseDocuments('release', listedRelease, raw).filter(
    ({ _id }) => !index.isBroken(_id),
  )
  const versionsOf = new Map(standing.map(({ id, versions }) => [id, versions]))
  return inOrderOf([...versionsOf.keys()], releases).map((release) => ({
    language: release.language,
    slug: release.slug,
    changed: appeared(release),
    versions: inOrderOf(versionsOf.get(release._id) ?? [], releases).map(
      ({ language, slug }): Version => ({ language, slug }),
    ),
  }))
}

/** What was stored before it appeared was new to the public when it did. */
function appeared({ _updatedAt, waited }: z.infer<typeof listedRelease>): Date {
  const moments = waited.flatMap((at) => (at ? [Date.parse(at)] : []))
  return new Date(Math.max(Date.parse(_updatedAt), ...moments))
}

/** More ministers than any state has had, and fewer addresses than a sitemap may hold (50,000). */
const MINISTERS = 10_000

/** All ministers. */
export async function listMinisters(): Promise<Listed[]> {
  'use cache'
  await keepUntilChanged('minister', 'organization', 'sanity.imageAsset')
  const raw = await query(
    `*[_type == "minister"] | order(_id asc)[0...$end]{ ${ministerFields} }`,
    { end: MINISTERS },
  )
  // One that breaks its contract has no page.
  return parseDocuments('minister', minister, raw).map(listedOf)
}

const news = z.object({
  _id: z.string(),
  language: languages,
  slug,
  headline: z.string().min(1),
  publishedAt: moment,
})

export type News = z.infer<typeof news>

const DAY_MS = 24 * 3600 * 1000

/**
 * What appeared in the last two days, the newest first: at most 1,000, as news sitemaps want. Moments are
 * compared as texts first, which an index answers; one with an offset is off by less than a day.
 */
export async function listNews(): Promise<News[]> {
  'use cache'
  await keepUntilChanged('release')
  const since = Date.now() - 2 * DAY_MS
  const raw = await query(
    `*[_type == "release" && publishedAt > $dayBefore && ${isPublic} &&
      dateTime(publishedAt) > dateTime($since)]
      | order(publishedAt desc, _id asc)[0...1000]{
        _id, language, "slug": slug.current, headline, publishedAt
      }`,
    {
      dayBefore: new Date(since - DAY_MS).toISOString(),
      since: new Date(since).toISOString(),
    },
  )
  const index = await archiveIndex()
  // Of what breaks its contract there is no page.
  return parseDocuments('release', news, raw).filter(({ _id }) => !index.isBroken(_id))
}
