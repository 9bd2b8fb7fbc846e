// Whole releases, a page at a time, for those who take all of them: feeds.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { moment } from '#sanity/contract/text.ts'
import { type Release, release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { hasAppeared, isPublic } from '#sanity/release/visibility.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'

export const RELEASES_PER_FEED = 20

export type WholeReleases = {
  releases: Release[]
  pages: number
  /** When anything last changed that was or is in the feed, a withdrawal too. */
  changed: Date | undefined
}

const answer = z.object({
  total: z.number(),
  found: z.array(z.unknown()),
  changed: moment.nullable(),
})

/** The public releases in a language, newest first; `page` counts from 1. */
export async function listWholeReleases(language: Language, page: number): Promise<WholeReleases> {
  'use cache'
  await keepUntilChanged(
    'release',
    'minister',
    'event',
    'organization',
    'topic',
    'translation.metadata',
    'sanity.imageAsset',
  )
  const start = (page - 1) * RELEASES_PER_FEED
  const inIt = /* groq */ `_type == "release" && language == $language && ${isPublic}`
  const { total, found, changed } = answer.parse(
    await query(
      `{
        "total": count(*[${inIt}]),
        "found": *[${inIt}] | order(coalesce(publishedAt, dateline.date) desc, _id asc)
          [$start...$end]{ ${releaseFields} },
        "changed": *[_type == "release" && language == $language && ${hasAppeared}]
          | order(_updatedAt desc)[0]._updatedAt
      }`,
      { language, start, end: start + RELEASES_PER_FEED },
    ),
  )
  return {
    releases: parseDocuments('release', release, found),
    changed: changed ? new Date(changed) : undefined,
    pages: Math.max(1, Math.ceil(total / RELEASES_PER_FEED)),
  }
}
