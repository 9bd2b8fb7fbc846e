// `data/listen`: streams of the mutations of the documents that a query selects.
import { isPublic, isPublished, type LakeDocument } from '../document.ts'
import type { QueryEngine } from '../query/engine.ts'
import { BACKLOG_MAX, type EventStream, eventBytes, openEventStream } from './event-stream.ts'
import type { Feed, FeedItem } from './feed.ts'
import { type MutationForm, mutationEvent, type Transition } from './mutation-event.ts'

/** Unread bytes of all listeners together; the slowest are dropped for more. */
const BACKLOGS_MAX = 4 * BACKLOG_MAX

/** What a listener hears, and how. */
export type Subscription = MutationForm & {
  query: string
  params: Record<string, unknown>
  /** Hears of drafts and versions, too. */
  includeAllVersions: boolean
  /** Hears of public documents only. */
  anonymous: boolean
}

/** Listeners of one and the same subscription: what they are sent is worked out and written once. */
type Channel = {
  subscription: Subscription
  selects: (document: LakeDocument) => boolean
  streams: Set<EventStream>
}

export class Listeners {
  readonly #feed: Feed
  readonly #engine: QueryEngine
  readonly #channels = new Map<string, Channel>()
  readonly #unfollow: () => void

  constructor(feed: Feed, engine: QueryEngine) {
    this.#feed = feed
    this.#engine = engine
    this.#unfollow = feed.follow((item) => this.#tell(item))
  }

  /**
   * Opens a listener: `welcome` first, then a `mutation` for each change, in the order of the
   * transactions. One that may resume gives the last event it saw: it gets `welcomeback` and what it
   * missed, or `welcome` and `reset` when that is no longer known.
   * @throws LakeError 400 for a query that cannot be parsed, or not be asked of what was missed.
   */
  open(
    subscription: Subscription,
    resume: { enabled: boolean; lastEventId?: string | undefined },
  ): Response {
    const key = JSON.stringify(subscription)
    const channel = this.#channels.get(key) ?? this.#channelOf(subscription)
    const lastEventId = resume.enabled ? resume.lastEventId : undefined
    // Before the stream is open: a query that cannot be answered would leave it open for ever.
    const missed = lastEventId ? this.#missed(channel, lastEventId) : undefined
    this.#channels.set(key, channel)
    const stream = openEventStream(() => {
      channel.streams.delete(stream)
      if (channel.streams.size === 0) this.#channels.delete(key)
    })
    channel.streams.add(stream)

    const data = { listenerName: crypto.randomUUID() }
    // With an id, so that whoever has heard of nothing yet may resume as well.
    const id = resume.enabled && !missed ? this.#feed.newest() : undefined
    stream.send({ event: missed ? 'welcomeback' : 'welcome', data, id })
    if (lastEventId && !missed) stream.send({ event: 'reset', data: {} })
    for (const bytes of missed ?? []) stream.write(bytes)
    return stream.response
  }

  /** Tells nothing any more; the streams end with the server's connections. */
  close(): void {
    this.#unfollow()
  }

  #channelOf(subscription: Subscription): Channel {
    const { query, params, anonymous } = subscription
    const selects = this.#engine.matcher(query, params, anonymous)
    return { subscription, selects, streams: new Set() }
  }

  /** What a listener has not heard yet; undefined when that is not known, or too much. */
  #missed(channel: Channel, lastEventId: string): Uint8Array[] | undefined {
    const items = this.#feed.since(lastEventId)
    if (!items) return undefined
    const missed: Uint8Array[] = []
    let size = 0
    for (const item of items) {
      const bytes = eventFor(channel, item)
      if (!bytes) continue
      missed.push(bytes)
      size += bytes.byteLength
      if (size > BACKLOG_MAX / 2) return undefined
    }
    return missed
  }

  #tell(item: FeedItem): void {
    for (const channel of this.#channels.values()) {
      try {
        const bytes = eventFor(channel, item)
        if (bytes) for (const stream of channel.streams) stream.write(bytes)
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        for (const stream of channel.streams) {
          stream.send({ event: 'channelError', data: { message } })
          stream.close()
        }
      }
    }
    this.#dropSlowest()
  }

  /** One reader alone may be slow; many at once must not fill the memory. */
  #dropSlowest(): void {
    const streams = [...this.#channels.values()].flatMap((channel) => [...channel.streams])
    let total = streams.reduce((sum, stream) => sum + stream.backlog(), 0)
    if (total <= BACKLOGS_MAX) return
    for (const stream of streams.sort((a, b) => b.backlog() - a.backlog())) {
      if (total <= BACKLOGS_MAX) return
      total -= stream.backlog()
      stream.drop()
    }
  }
}

/** What the listeners of a channel are told of a change; undefined if it does not concern them. */
function eventFor({ subscription, selects }: Channel, item: FeedItem): Uint8Array | undefined {
  const { id, before, after } = item.change
  if (subscription.anonymous && !isPublic(id)) return undefined
  if (!subscription.includeAllVersions && !isPublished(id)) return undefined
  const transition = transitionOf(before && selects(before), after && selects(after))
  if (!transition) return undefined
  return eventBytes({
    event: 'mutation',
    id: item.id,
    json: mutationEvent(subscription, item, transition),
  })
}

function transitionOf(was: boolean | null, is: boolean | null): Transition | undefined {
  if (is) return was ? 'update' : 'appear'
  return was ? 'disappear' : undefined
}
