// What is around a release in the newsroom.
import type { Release, ReleaseSummary } from '#sanity/release/contract.ts'
import { inDraftMode } from './lake.ts'
import { getNeighbours, type Neighbours } from './neighbours.ts'
import { getRelated } from './related.ts'

export type Surroundings = Neighbours & { related: ReleaseSummary[] }

/** Undefined in draft mode: what is seen there may have no place in the newsroom yet, nor files. */
export async function getSurroundings(release: Release): Promise<Surroundings | undefined> {
  if (await inDraftMode()) return undefined
  // Their cache is asked for by what they are given.
  const { _id, language } = release
  const [neighbours, related] = await Promise.all([
    getNeighbours({ _id, language }),
    getRelated(release),
  ])
  return { ...neighbours, related }
}
