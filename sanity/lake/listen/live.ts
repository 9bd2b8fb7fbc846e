// `data/live/events`: tells that something changed, so that a page can ask again.
import { isPublic } from '../document.ts'
import { openEventStream } from './event-stream.ts'
import type { Feed } from './feed.ts'

/** The tag on every answer and every event: any change may concern any answer. */
export const SYNC_TAG = 's1:all'

/** `welcome`, then a `message` for each transaction; drafts are told of only if asked for. */
export function liveEvents(feed: Feed, includeDrafts: boolean): Response {
  const unfollow = feed.follow(({ id, transaction, current }) => {
    const concerned = includeDrafts || transaction.changes.some((change) => isPublic(change.id))
    if (current === 1 && concerned) {
      stream.send({ event: 'message', id, data: { type: 'message', id, tags: [SYNC_TAG] } })
    }
  })
  const stream = openEventStream(unfollow)
  const id = crypto.randomUUID()
  stream.send({ event: 'welcome', id, data: { type: 'welcome', id } })
  return stream.response
}
