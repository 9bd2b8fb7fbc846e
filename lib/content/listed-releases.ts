// Releases a page at a time, in whatever language, for programs that walk through all of them.
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Criteria } from '../archive/criteria.ts'
import { stepOf } from '../archive/paging.ts'
import { asked } from '../archive/words.ts'
import { archiveState } from './archive-index.ts'
import { keepUntilChanged } from './cache.ts'
import { wantedBy } from './facets.ts'
import { listSubjects } from './subjects.ts'
import { summariesOf } from './summaries.ts'

export type ListedReleases = {
  releases: ReleaseSummary[]
  /** Of all pages. */
  total: number
  /** Cursors of the pages beside this one. */
  before?: string | undefined
  after?: string | undefined
}

/**
 * The public releases that answer the criteria, each version a release of its own. Undefined while the archive
 * is read for the first time: what is missing would be taken for gone.
 */
export async function listReleases(
  criteria: Criteria,
  limit: number,
): Promise<ListedReleases | undefined> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'minister', 'organization')
  const [{ index, isWhole }, subjects] = await Promise.all([archiveState(), listSubjects()])
  if (!isWhole) return undefined
  const answered = index.answer({
    wanted: wantedBy(criteria, subjects),
    words: criteria.q === undefined ? undefined : asked(criteria.q),
    byRelevance: criteria.order !== 'newest',
  })
  const { hits, before, after } = stepOf(answered, criteria, limit)
  const releases = await summariesOf(hits.map(({ id }) => id))
  return { releases, total: answered.total, before, after }
}
