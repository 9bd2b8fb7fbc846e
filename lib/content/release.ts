// Releases, for pages.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import {
  type Release,
  type ReleaseSummary,
  release,
  releaseSummary,
  type WithdrawnRelease,
  withdrawnRelease,
} from '#sanity/release/contract.ts'
import {
  releaseFields,
  releaseSummaryFields,
  withdrawnReleaseFields,
} from '#sanity/release/projection.ts'
import { isPublic, isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument, parseDocuments } from './parse.ts'
import type { ContentType } from './types.ts'

export const RELEASES_PER_PAGE = 20

/** A release is listed in its own language, and in another one while it has no version there. */
const listedIn = /* groq */ `_type == "release" && ${isPublic} && (
  language == $language || !(_id in $translated)
)`

/** The ids of all documents that have a public version in a language. */
async function translatedInto(language: Language): Promise<string[]> {
  const raw = await query(
    `*[
      _type == "translation.metadata" &&
      true in translations[].value->{ "shown": language == $language && ${isPublic} }.shown
    ].translations[].value._ref`,
    { language },
  )
  return z.array(z.string()).parse(raw)
}

/** The types that a whole release is read from: a change to one of them may change its page. */
export const OF_A_WHOLE_RELEASE: ContentType[] = [
  'release',
  'minister',
  'event',
  'organization',
  'topic',
  'translation.metadata',
  'sanity.imageAsset',
]

/** By the moment of publication, else by the dateline's day. */
export const newestFirst = /* groq */ `order(coalesce(publishedAt, dateline.date) desc, _id asc)`

/** The public release at an address, or undefined. */
export async function getRelease(language: Language, slug: string): Promise<Release | undefined> {
  'use cache'
  await keepUntilChanged(...OF_A_WHOLE_RELEASE)
  const raw = await query(
    `*[_type == "release" && language == $language && slug.current == $slug && ${isPublic}]
      | order(_id asc)[0]{ ${releaseFields} }`,
    { language, slug },
  )
  return parseDocument('release', release, raw)
}

/** The notice of a withdrawn release at the address that it had, or undefined. */
export async function getWithdrawnRelease(
  language: Language,
  slug: string,
): Promise<WithdrawnRelease | undefined> {
  'use cache'
  await keepUntilChanged('release', 'translation.metadata')
  const raw = await query(
    `*[
      _type == "release" && language == $language && slug.current == $slug && ${isWithdrawnNotice}
    ] | order(withdrawn.at desc, _id asc)[0]{ ${withdrawnReleaseFields} }`,
    { language, slug },
  )
  return parseDocument('release', withdrawnRelease, raw)
}

export type ReleasePage = { releases: ReleaseSummary[]; page: number; pages: number }

/** One page of the list, newest first; `page` counts from 1. Beyond the last page: no releases. */
export async function listReleases(language: Language, page: number): Promise<ReleasePage> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'translation.metadata')
  const start = (page - 1) * RELEASES_PER_PAGE
  const { total, found } = z.object({ total: z.number(), found: z.array(z.unknown()) }).parse(
    await query(
      `{
        "total": count(*[${listedIn}]),
        "found": *[${listedIn}] | ${newestFirst}[$start...$end]{ ${releaseSummaryFields} }
      }`,
      {
        language,
        translated: await translatedInto(language),
        start,
        end: start + RELEASES_PER_PAGE,
      },
    ),
  )
  const pages = Math.max(1, Math.ceil(total / RELEASES_PER_PAGE))
  return { releases: parseDocuments('release', releaseSummary, found), page, pages }
}

/** The newest releases that refer to a document (a minister, an event), at most twenty. */
export async function listReleasesAbout(id: string, language: Language): Promise<ReleaseSummary[]> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'translation.metadata')
  const raw = await query(
    `*[${listedIn} && references($id)] | ${newestFirst}[0...$end]{ ${releaseSummaryFields} }`,
    { language, translated: await translatedInto(language), id, end: RELEASES_PER_PAGE },
  )
  return parseDocuments('release', releaseSummary, raw)
}
