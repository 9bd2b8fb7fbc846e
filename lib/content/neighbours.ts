// The releases before and after one: stands in until the index has them.
import type { Release, ReleaseSummary } from '#sanity/release/contract.ts'
import { listReleases } from './release.ts'

type Neighbours = { newer?: ReleaseSummary; older?: ReleaseSummary }

export async function getNeighbours({
  _id,
  language,
}: Pick<Release, '_id' | 'language'>): Promise<Neighbours> {
  const { releases } = await listReleases(language, 1)
  const place = releases.findIndex((one) => one._id === _id)
  const [newer, older] = [releases[place - 1], releases[place + 1]]
  return { ...(newer && { newer }), ...(place >= 0 && older && { older }) }
}
