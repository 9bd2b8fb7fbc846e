// The releases before and after one.
import type { Release, ReleaseSummary } from '#sanity/release/contract.ts'
import { archiveIndex } from './archive-index.ts'
import { dependOnBroken } from './broken-releases.ts'
import { dependOn, keepUntilSourcesChange } from './cache.ts'
import { summariesOf } from './summaries.ts'
import { anyBesideTag, besideTag, documentTag } from './tags.ts'

export type Neighbours = {
  newer?: ReleaseSummary | undefined
  older?: ReleaseSummary | undefined
}

/** The public releases beside one in its language, in the order of lists. */
export async function getNeighbours({
  _id,
  language,
}: Pick<Release, '_id' | 'language'>): Promise<Neighbours> {
  'use cache'
  await keepUntilSourcesChange('release', 'topic')
  dependOn([documentTag(_id), besideTag(_id), anyBesideTag])
  const index = await archiveIndex()
  dependOnBroken(index)
  const { newer, older } = index.besides(_id, language)
  const found = await summariesOf([newer, older].filter((id) => id !== undefined))
  const of = (id: string | undefined) => found.find((release) => release._id === id)
  return { newer: of(newer), older: of(older) }
}
