// `data/live/events`: tells that something changed, so that a page can ask again.
import { isPublic, publishedId } from '../document.ts'
import type { Indexes } from '../index/indexes.ts'
import { changeTags } from '../query/tags.ts'
import type { Store, Transaction } from '../store/store.ts'
import { openEventStream } from './event-stream.ts'
import type { Feed, FeedItem } from './feed.ts'

/**
 * `welcome`, then a `message` for each transaction, with the tags of the answers that it touches;
 * drafts are told of only if asked for. A page that lost its connection tells the last event it saw:
 * it gets what it missed, or `restart` when that is not known any more.
 */
export function liveEvents(
  { feed, indexes, store }: { feed: Feed; indexes: Indexes; store: Store },
  { includeDrafts, lastEventId }: { includeDrafts: boolean; lastEventId?: string | undefined },
): Response {
  const take = ({ id, transaction, current }: FeedItem) => {
    if (current !== 1) return
    const seen = transaction.changes.filter((change) => includeDrafts || isPublic(change.id))
    if (seen.length === 0) return
    const tags = once(transaction, includeDrafts, () => {
      const touched = seen.flatMap(({ id, before, after }) => [
        ...[before, after].filter((document) => document !== null),
        ...(includeDrafts ? store.versions(publishedId(id)) : []),
      ])
      return changeTags(touched, indexes.all())
    })
    stream.send({ event: 'message', id, data: { type: 'message', id, tags } })
  }
  const unfollow = feed.follow(take)
  const stream = openEventStream(unfollow)
  const id = feed.newest()
  stream.send({ event: 'welcome', id, data: { type: 'welcome', id } })
  if (!lastEventId) return stream.response
  const missed = feed.since(lastEventId)
  if (missed) for (const item of missed) take(item)
  else stream.send({ event: 'restart', id, data: { type: 'restart', id } })
  return stream.response
}

/** Tags by transaction, with and without drafts: the same for all who listen. */
const known = {
  true: new WeakMap<Transaction, string[]>(),
  false: new WeakMap<Transaction, string[]>(),
}

function once(transaction: Transaction, includeDrafts: boolean, find: () => string[]): string[] {
  const kept = known[`${includeDrafts}`]
  const tags = kept.get(transaction) ?? find()
  kept.set(transaction, tags)
  return tags
}
