// What lists show of releases that the index has found. The index may be of a moment ago; what is shown
// is what the public may see now.
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { releaseSummary } from '#sanity/release/contract.ts'
import { releaseSummaryFields, releaseSummarySources } from '#sanity/release/projection.ts'
import { isPublic } from '#sanity/release/visibility.ts'
import { dependOn, readFrom } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { documentTag } from './tags.ts'

/** The public releases among these, in their order; to be called in a cached read, which notes them. */
export async function summariesOf(ids: string[]): Promise<ReleaseSummary[]> {
  if (ids.length === 0) return []
  const raw = await query(
    `*[_type == "release" && _id in $ids && ${isPublic}]{
      ${releaseSummaryFields}, ${releaseSummarySources}
    }`,
    { ids },
  )
  dependOn(ids.map(documentTag))
  readFrom(raw)
  return inOrderOf(ids, parseDocuments('release', releaseSummary, raw))
}

/** The documents in the order of their ids. */
export function inOrderOf<T extends { _id: string }>(ids: string[], documents: T[]): T[] {
  const byId = new Map(documents.map((document) => [document._id, document]))
  return ids.map((id) => byId.get(id)).filter((document) => document !== undefined)
}
