// `data/listen`: streams of the mutations of the documents that a query selects.
import { isPublic, isPublished } from '../document.ts'
import { refuse } from '../errors.ts'
import type { Matcher, QueryEngine } from '../query/engine.ts'
import { limited, TookTooLong } from '../query/limited.ts'
import {
  BACKLOG_MAX,
  type EventStream,
  eventBytes,
  openEventStream,
  type StreamEvent,
} from './event-stream.ts'
import type { Feed, FeedItem } from './feed.ts'
import { type MutationForm, mutationEvent, type Transition } from './mutation-event.ts'

/** Unread bytes of all listeners together; the slowest are dropped for more. */
const BACKLOGS_MAX = 4 * BACKLOG_MAX
/** Bytes of an event after which the backlogs are looked at before the next one is made. */
const LARGE = 1024 * 1024
/** Different subscriptions at a time. A Studio has about ten; the site's readers have none. */
const CHANNELS_MAX = 2000
const ANONYMOUS_CHANNELS_MAX = 200
/** Milliseconds that all slow filters may take together for one transaction. */
const TELL_MS = 1000
/** Milliseconds that a filter may take for all that its listener missed. */
const MISSED_MS = 200

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
  matcher: Matcher
  streams: Set<EventStream>
}

export class Listeners {
  readonly #feed: Feed
  readonly #engine: QueryEngine
  readonly #channels = new Map<string, Channel>()
  readonly #unfollow: () => void
  /** The transaction that is told of, and how many milliseconds slow filters may still take for it. */
  #telling = { id: '', left: TELL_MS }

  constructor(feed: Feed, engine: QueryEngine) {
    this.#feed = feed
    this.#engine = engine
    this.#unfollow = feed.follow((item) => this.#tell(item))
  }

  /**
   * Opens a listener: `welcome` first, then a `mutation` for each change, in the order of the
   * transactions. One that may resume gives the last event it saw: it gets `welcomeback` and what it
   * missed, or `welcome` and `reset` when that is no longer known.
   * @throws LakeError 400 for a query that cannot be parsed, is none for listeners, or cannot be asked
   * of what was missed; 503 when there are too many listeners.
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
    const others = [...this.#channels.values()].filter(
      (channel) => !anonymous || channel.subscription.anonymous,
    )
    if (others.length >= (anonymous ? ANONYMOUS_CHANNELS_MAX : CHANNELS_MAX)) {
      throw refuse(503, 'Service Unavailable', 'Too many listen to different things')
    }
    const matcher = this.#engine.matcher(query, params, anonymous)
    return { subscription, matcher, streams: new Set() }
  }

  /** What a listener has not heard yet; undefined when that is not known, or too much. */
  #missed(channel: Channel, lastEventId: string): Uint8Array[] | undefined {
    const items = this.#feed.since(lastEventId)
    const transitions = items && transitionsWithin(MISSED_MS, channel, items)
    if (!transitions) return undefined
    const missed: Uint8Array[] = []
    let size = 0
    for (const [at, item] of items.entries()) {
      const bytes = eventFor(channel, item, transitions[at])
      if (!bytes) continue
      missed.push(bytes)
      size += bytes.byteLength
      if (size > BACKLOG_MAX / 2) return undefined
    }
    return missed
  }

  #tell(item: FeedItem): void {
    const { id } = item.transaction
    if (this.#telling.id !== id) this.#telling = { id, left: TELL_MS }
    const channels = [...this.#channels.values()]
    // Slow filters come last, so that they keep nobody else from hearing.
    for (const quick of [true, false]) {
      for (const channel of channels) {
        if (channel.matcher.quick === quick) this.#tellOne(channel, item)
      }
    }
    this.#dropSlowest()
  }

  #tellOne(channel: Channel, item: FeedItem): void {
    // Whoever cannot be told of everything connects again, and begins anew.
    if (!channel.matcher.quick && this.#telling.left <= 0) {
      end(channel)
      return
    }
    try {
      const ask = () => transitionOn(channel, item)
      const transition = channel.matcher.quick ? ask() : this.#inTime(ask)
      const bytes = eventFor(channel, item, transition)
      if (!bytes) return
      for (const stream of channel.streams) stream.write(bytes)
      if (bytes.byteLength > LARGE) this.#dropSlowest()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      end(channel, { event: 'channelError', data: { message } })
    }
  }

  /** Slow filters share their time for one transaction. */
  #inTime<T>(ask: () => T): T {
    const started = performance.now()
    try {
      return limited(ask)
    } finally {
      this.#telling.left -= performance.now() - started
    }
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

function end({ streams }: Channel, last?: StreamEvent): void {
  for (const stream of streams) {
    if (last) stream.send(last)
    stream.close()
  }
}

/** What each change is to a channel; undefined when that takes too long to find out. */
function transitionsWithin(ms: number, channel: Channel, items: FeedItem[]) {
  try {
    return limited(() => items.map((item) => transitionOn(channel, item)), ms)
  } catch (error) {
    if (error instanceof TookTooLong) return undefined
    throw error
  }
}

/** What a change is to a channel; undefined if it does not concern it. */
function transitionOn({ subscription, matcher }: Channel, item: FeedItem): Transition | undefined {
  const { id, before, after } = item.change
  if (subscription.anonymous && !isPublic(id)) return undefined
  if (!subscription.includeAllVersions && !isPublished(id)) return undefined
  const was = before && matcher.selects(before)
  const is = after && matcher.selects(after)
  if (is) return was ? 'update' : 'appear'
  return was ? 'disappear' : undefined
}

/** What the listeners of a channel are told of a change. */
function eventFor({ subscription }: Channel, item: FeedItem, transition: Transition | undefined) {
  if (!transition) return undefined
  const json = mutationEvent(subscription, item, transition)
  return eventBytes({ event: 'mutation', id: item.id, json })
}
