// `data/live/events`: tells that something changed, so that a page can ask again.
import { isPublic } from '../document.ts'
import { openEventStream } from './event-stream.ts'
import type { Feed, FeedItem } from './feed.ts'

/** The tag on every answer and every event: any change may concern any answer. */
export const SYNC_TAG = 's1:all'

/**
 * `welcome`, then a `message` for each transaction; drafts are told of only if asked for. A page that
 * lost its connection tells the last event it saw: it gets what it missed, or `restart` when that is
 * not known any more.
 */
export function liveEvents(
  feed: Feed,
  { includeDrafts, lastEventId }: { includeDrafts: boolean; lastEventId?: string | undefined },
): Response {
  const take = ({ id, transaction, current }: FeedItem) => {
    const concerned = includeDrafts || transaction.changes.some((change) => isPublic(change.id))
    if (current === 1 && concerned) {
      stream.send({ event: 'message', id, data: { type: 'message', id, tags: [SYNC_TAG] } })
    }
  }
  const unfollow = feed.follow(take)
  const stream = openEventStream(unfollow)
  const id = feed.newest() ?? crypto.randomUUID()
  stream.send({ event: 'welcome', id, data: { type: 'welcome', id } })
  if (!lastEventId) return stream.response
  const missed = feed.since(lastEventId)
  if (missed) for (const item of missed) take(item)
  else stream.send({ event: 'restart', id, data: { type: 'restart', id } })
  return stream.response
}
