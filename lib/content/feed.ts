// Whole releases, a page at a time, for those who take all of them: feeds.
import type { Language } from '#sanity/contract/language.ts'
import { type Release, release } from '#sanity/release/contract.ts'
import { releaseFields } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import type { Criteria } from '../archive/criteria.ts'
import { markOf } from '../archive/listed.ts'
import { asked } from '../archive/words.ts'
import { archiveIndex } from './archive-index.ts'
import { keepUntilChanged } from './cache.ts'
import { withoutDeadLinks } from './dead-links.ts'
import { wantedBy } from './facets.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { OF_A_WHOLE_RELEASE } from './release.ts'
import { listSubjects } from './subjects.ts'
import { inOrderOf } from './summaries.ts'

export const RELEASES_PER_FEED = 20

export type WholeReleases = { releases: Release[]; pages: number }

/**
 * The public releases in a language that answer the criteria, newest first; `page` counts from 1. Beyond
 * the last page: none.
 */
export async function listWholeReleases(
  language: Language,
  criteria: Criteria,
  page: number,
): Promise<WholeReleases> {
  'use cache'
  await keepUntilChanged(...OF_A_WHOLE_RELEASE)
  const [index, subjects] = await Promise.all([archiveIndex(), listSubjects()])
  const { hits, total } = index.answer({
    wanted: [
      ...wantedBy(criteria, subjects),
      { facet: 'language', mark: markOf('language', language) },
    ],
    words: criteria.q === undefined ? undefined : asked(criteria.q),
  })
  const start = (page - 1) * RELEASES_PER_FEED
  const ids = hits(start, start + RELEASES_PER_FEED).map(({ id }) => id)
  return {
    releases: inOrderOf(ids, await wholeReleases(ids)),
    pages: Math.max(1, Math.ceil(total / RELEASES_PER_FEED)),
  }
}

async function wholeReleases(ids: string[]): Promise<Release[]> {
  const raw = await query(
    `*[_type == "release" && _id in $ids && ${isPublic}]{ ${releaseFields} }`,
    { ids },
  )
  return withoutDeadLinks(parseDocuments('release', release, raw))
}
