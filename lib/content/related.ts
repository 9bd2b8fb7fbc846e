// What else to read after a release.

import type { Release, ReleaseSummary } from '#sanity/release/contract.ts'
import { listNewestOfTopic } from './archive.ts'

/** Of what nobody chose, no more than a reader looks at. */
const OF_THE_TOPIC = 3

/** The editor's choice; where there is none, the newest others of the release's first topic. Never itself. */
export async function getRelated(release: Release): Promise<ReleaseSummary[]> {
  const others = (all: ReleaseSummary[]) => all.filter(({ _id }) => _id !== release._id)
  const chosen = others(release.related)
  const [topic] = release.topics
  if (chosen.length > 0 || !topic) return chosen
  const newest = await listNewestOfTopic(release.language, topic._id, OF_THE_TOPIC + 1)
  return others(newest).slice(0, OF_THE_TOPIC)
}
