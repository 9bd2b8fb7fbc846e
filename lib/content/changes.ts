// What the public was told of releases, in order, for programs that keep a copy.
import {
  type ReleaseSummary,
  type WithdrawnRelease,
  withdrawnRelease,
} from '#sanity/release/contract.ts'
import { withdrawnReleaseFields } from '#sanity/release/projection.ts'
import { isWithdrawnNotice } from '#sanity/release/visibility.ts'
import { LATE_MS } from '../archive/sync.ts'
import type { ToldAt } from '../archive/told.ts'
import { archiveState } from './archive-index.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { inOrderOf, summariesOf } from './summaries.ts'

/**
 * Up to where somebody has read. `floor`, in milliseconds since 1970: what is behind it may not have been
 * complete when it was read.
 */
export type ReadUpTo = ToldAt & { floor?: number | undefined }

export type Changes = {
  told: (ReleaseSummary | WithdrawnRelease)[]
  /** Where to read on, */
  upTo: ReadUpTo
  /** and whether there is more at once. */
  more: boolean
}

/**
 * What came behind a place, the oldest first; each release once, as it is now. Undefined while the archive is
 * read for the first time.
 *
 * A document shows in the lake's answers a moment after its date, and may so come in front of one that was
 * told already. Who has read to the end therefore reads the last minute again: nothing is lost, some is told
 * twice. Who is still on the way remembers where that began to be necessary.
 */
export async function listChanges(since: ReadUpTo, limit: number): Promise<Changes | undefined> {
  'use cache'
  await keepUntilChanged('release', 'topic', 'translation.metadata')
  const settled = Date.now() - LATE_MS
  const { index, isWhole } = await archiveState()
  if (!isWhole) return undefined
  const found = index.toldAfter(since, limit + 1)
  const page = found.slice(0, limit)
  const more = found.length > limit
  return {
    told: await toldOf(page.map(({ id }) => id)),
    upTo: placeAfter(page.at(-1) ?? since, Math.min(since.floor ?? settled, settled), more),
    more,
  }
}

function placeAfter({ at, id }: ToldAt, floor: number, more: boolean): ReadUpTo {
  if (at <= floor) return { at, id }
  return more ? { at, id, floor } : { at: floor, id: '' }
}

async function toldOf(ids: string[]): Promise<Changes['told']> {
  const [shown, notices] = await Promise.all([summariesOf(ids), noticesOf(ids)])
  return inOrderOf(ids, [...shown, ...notices])
}

async function noticesOf(ids: string[]): Promise<WithdrawnRelease[]> {
  if (ids.length === 0) return []
  const raw = await query(
    `*[_type == "release" && _id in $ids && ${isWithdrawnNotice}]{ ${withdrawnReleaseFields} }`,
    { ids },
  )
  return parseDocuments('release', withdrawnRelease, raw)
}
