// Addresses of all public documents and when they changed, for search engines.
import { z } from 'zod'
import { language as languages } from '#sanity/contract/language.ts'
import { references } from '#sanity/contract/reference.ts'
import { day, moment, slug } from '#sanity/contract/text.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'

const listed = z.object({ _id: z.string(), slug, _updatedAt: moment })

const version = z.object({ language: languages, slug })

const listedRelease = listed.extend({ language: languages, versions: references(version) })

export type Listed = z.infer<typeof listed>
type ListedRelease = z.infer<typeof listedRelease>

/** So many dates are asked for at either end: among them is one that is a date. */
const EDGE = 10
const edge = z.array(z.unknown())

/** Of a date with a slip of the pen, `0215-01-27`, no sitemap is made, nor one of each year since. */
const inPlausibleYear = /* groq */ `
  _type == "release" && dateline.date >= "1900-01-01" && dateline.date < "2200" && ${isPublic}
`

/** The years of the archive, the latest first, from the first release's to the last one's. */
export async function listReleaseYears(): Promise<number[]> {
  'use cache'
  await keepUntilChanged('release')
  const edges = z.object({ first: edge, last: edge }).parse(
    await query(
      `{
      "first": *[${inPlausibleYear}] | order(dateline.date asc)[0...$edge].dateline.date,
      "last": *[${inPlausibleYear}] | order(dateline.date desc)[0...$edge].dateline.date
    }`,
      { edge: EDGE },
    ),
  )
  const years = [...edges.first, ...edges.last]
    .filter((date) => day.safeParse(date).success)
    .map((date) => Number(String(date).slice(0, 4)))
  const last = Math.max(...years)
  return years.length > 0
    ? Array.from({ length: last - Math.min(...years) + 1 }, (_, past) => last - past)
    : []
}

/** The public releases of a year, by their dateline, each with its public versions. */
export async function listReleasesOf(year: number): Promise<ListedRelease[]> {
  'use cache'
  await keepUntilChanged('release', 'translation.metadata')
  const raw = await query(
    `*[_type == "release" && dateline.date >= $from && dateline.date <= $to && ${isPublic}]
      | order(dateline.date asc, _id asc){
        _id, language, "slug": slug.current, _updatedAt,
        "versions": coalesce(
          (*[_type == "translation.metadata" && references(^._id)][0].translations[].value->{
            language, "slug": slug.current, "shown": ${isPublic}
          })[shown],
          []
        )
      }`,
    { from: `${year}-01-01`, to: `${year}-12-31` },
  )
  return parseDocuments('release', listedRelease, raw)
}

/** All ministers or all events. */
export async function listAddresses(type: 'minister' | 'event'): Promise<Listed[]> {
  'use cache'
  await keepUntilChanged(type)
  const raw = await query(
    `*[_type == $type] | order(_id asc){ _id, "slug": slug.current, _updatedAt }`,
    { type },
  )
  return parseDocuments(type, listed, raw)
}

const news = z.object({
  _id: z.string(),
  language: languages,
  slug,
  headline: z.string().min(1),
  publishedAt: moment,
})

export type News = z.infer<typeof news>

/** What appeared in the last two days, the newest first: at most 1,000, as news sitemaps want. */
export async function listNews(): Promise<News[]> {
  'use cache'
  await keepUntilChanged('release')
  const raw = await query(
    `*[_type == "release" && ${isPublic} && dateTime(publishedAt) > dateTime($since)]
      | order(publishedAt desc, _id asc)[0...1000]{
        _id, language, "slug": slug.current, headline, publishedAt
      }`,
    { since: new Date(Date.now() - 2 * 24 * 3600 * 1000).toISOString() },
  )
  return parseDocuments('release', news, raw)
}
