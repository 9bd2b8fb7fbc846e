// What is new under each topic, for a front page that has shown the newest releases already.
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import type { Topic } from '#sanity/topic/contract.ts'

export type TopicNews = { topic: Topic; releases: ReleaseSummary[] }

type Most = { topics: number; releases: number }

/**
 * The topics that had news last, each with its newest releases. `releases` are the newest first;
 * `shown` are the ids of those that stand above. A release stands under one topic alone: twice the same
 * headline tells a reader nothing.
 */
export function latestByTopic(
  releases: ReleaseSummary[],
  shown: readonly string[],
  most: Most,
): TopicNews[] {
  const taken = new Set(shown)
  const news: TopicNews[] = []
  for (const topic of topicsOf(releases)) {
    const fresh = releases
      .filter((one) => !taken.has(one._id) && one.topics.some(({ _id }) => _id === topic._id))
      .slice(0, most.releases)
    if (fresh.length === 0) continue
    for (const { _id } of fresh) taken.add(_id)
    news.push({ topic, releases: fresh })
    if (news.length === most.topics) break
  }
  return news
}

/** Each once, in the order of their latest releases. */
const topicsOf = (releases: ReleaseSummary[]): Topic[] => [
  ...new Map(
    releases.flatMap(({ topics }) => topics).map((topic) => [topic._id, topic] as const),
  ).values(),
]
