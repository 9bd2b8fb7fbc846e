// What is around a release in the newsroom.
import { draftMode } from 'next/headers'
import type { Release, ReleaseSummary } from '#sanity/release/contract.ts'
import { getNeighbours } from './neighbours.ts'
import { getRelated } from './related.ts'

export type Surroundings = {
  newer?: ReleaseSummary | undefined
  older?: ReleaseSummary | undefined
  related: ReleaseSummary[]
}

/** Undefined in draft mode: what is seen there may have no place in the newsroom yet, nor files. */
export async function getSurroundings(release: Release): Promise<Surroundings | undefined> {
  const { isEnabled } = await draftMode()
  if (isEnabled) return undefined
  const [neighbours, related] = await Promise.all([getNeighbours(release), getRelated(release)])
  return { ...neighbours, related }
}
