// Whole releases, a page at a time, for those who take all of them: feeds.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { type Release, release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { newestFirst, OF_A_WHOLE_RELEASE } from './release.ts'

export const RELEASES_PER_FEED = 20

export type WholeReleases = { releases: Release[]; pages: number }

const answer = z.object({
  total: z.number(),
  found: z.array(z.unknown()),
})

/** The public releases in a language, newest first; `page` counts from 1. */
export async function listWholeReleases(language: Language, page: number): Promise<WholeReleases> {
  'use cache'
  await keepUntilChanged(...OF_A_WHOLE_RELEASE)
  const start = (page - 1) * RELEASES_PER_FEED
  const inIt = /* groq */ `_type == "release" && language == $language && ${isPublic}`
  const { total, found } = answer.parse(
    await query(
      `{
        "total": count(*[${inIt}]),
        "found": *[${inIt}] | ${newestFirst}[$start...$end]{ ${releaseFields} }
      }`,
      { language, start, end: start + RELEASES_PER_FEED },
    ),
  )
  return {
    releases: parseDocuments('release', release, found),
    pages: Math.max(1, Math.ceil(total / RELEASES_PER_FEED)),
  }
}
