// `data/listen`: a stream of the mutations of the documents that a query selects.
import type { LakeDocument } from '../document.ts'
import { isPublic } from '../document.ts'
import { openEventStream } from './event-stream.ts'
import type { Feed, FeedItem } from './feed.ts'

export type ListenRequest = {
  /** Whether the listener's query selects a document. */
  selects: (document: LakeDocument) => boolean
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** `effects` with the patches that lead to the new and back to the old document. */
  mendoza: boolean
  enableResume: boolean
  /** The last event the listener saw before it lost its connection. */
  lastEventId?: string | undefined
  /** Hears of public documents only. */
  anonymous: boolean
}

/**
 * Opens a listener: `welcome` first, or `welcomeback` with what it missed, or `reset` when that is
 * no longer known; then a `mutation` for each change, in the order of the transactions.
 */
export function listen(feed: Feed, request: ListenRequest): Response {
  // Whether a document is selected is found asynchronously; the chain keeps the order.
  let turn: Promise<void> = Promise.resolve()
  const take = (item: FeedItem) => {
    turn = turn
      .then(async () => {
        if (concerns(request, item)) {
          stream.send({ event: 'mutation', id: item.id, data: mutationEvent(request, item) })
        }
      })
      .catch((error) => {
        stream.send({ event: 'channelError', data: { message: String(error) } })
        stream.close()
      })
  }
  const unfollow = feed.follow(take)
  const stream = openEventStream(unfollow)
  const listenerName = crypto.randomUUID()
  const missed =
    request.enableResume && request.lastEventId ? feed.since(request.lastEventId) : undefined
  if (missed) {
    stream.send({ event: 'welcomeback', data: { listenerName } })
    for (const item of missed) take(item)
  } else {
    stream.send({ event: 'welcome', data: { listenerName } })
    if (request.enableResume && request.lastEventId) stream.send({ event: 'reset', data: {} })
  }
  return stream.response
}

function concerns(
  { selects, anonymous }: ListenRequest,
  { change: { id, before, after } }: FeedItem,
): boolean {
  if (anonymous && !isPublic(id)) return false
  return Boolean((after && selects(after)) || (before && selects(before)))
}

function mutationEvent(request: ListenRequest, { id, transaction, change, current }: FeedItem) {
  const { before, after } = change
  return {
    eventId: id,
    documentId: change.id,
    transactionId: transaction.id,
    transition: !before ? 'appear' : after ? 'update' : 'disappear',
    identity: transaction.author,
    timestamp: transaction.at,
    visibility: 'query',
    previousRev: before?._rev,
    resultRev: after?._rev,
    transactionTotalEvents: transaction.changes.length,
    transactionCurrentEvent: current,
    ...(request.includeMutations && {
      mutations: transaction.mutations
        .filter((done) => done.id === change.id)
        .map(({ mutation }) => mutation),
    }),
    ...(request.includeResult && { result: after ?? undefined }),
    ...(request.includePreviousRevision && { previous: before }),
    // In mendoza's format, [0, value] replaces the whole document.
    ...(request.mendoza && { effects: { apply: [0, after], revert: [0, before] } }),
  }
}
