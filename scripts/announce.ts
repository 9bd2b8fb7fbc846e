// Tells the WebSub hub that a feed has something new (W3C WebSub, 2018), so that subscribers learn of it at
// once. What is new is found where subscribers would find it, in the feed itself: after each webhook of the
// lake, and a few times a minute, for a release that appears by itself makes no webhook.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { feedPath } from '../lib/feeds/address.ts'
import { FEED_FORMATS } from '../lib/feeds/feed.ts'
import { language } from '../sanity/contract/language.ts'
import { isWebhook } from './address.ts'

const LOOK_EVERY_MS = 15_000
const PATIENCE_MS = 10_000
/** After a failure the hub is asked again later and later, up to this. */
const LONGEST_WAIT_MS = 3_600_000

/** `source` is read to see whether the feeds at the addresses `topics` have changed. */
export type Announced = { source: string; topics: string[] }

/** The feeds of all that is new: of each language one is read, and those of every format are announced. */
export const newsroomFeeds = (url: string, publicUrl: string): Announced[] =>
  language.options.map((locale) => ({
    source: `${url}${feedPath(locale, 'atom')}`,
    topics: FEED_FORMATS.map((format) => `${publicUrl}${feedPath(locale, format)}`),
  }))

export class Announcer {
  readonly #hub: string
  readonly #feeds: Announced[]
  /** The tag of each source that the hub was told of. */
  readonly #told = new Map<string, string>()
  #looking: Promise<void> | undefined
  #next: Promise<void> | undefined
  #failures = 0
  #notBefore = 0
  #timer: NodeJS.Timeout | undefined

  constructor(hub: string, feeds: Announced[]) {
    this.#hub = hub
    this.#feeds = feeds
  }

  /** From now on, whatever happens to the feeds. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS)
    this.#timer.unref()
    void this.look()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** A listener for a server's requests: looks after what the lake's webhook has made stale. */
  readonly afterWebhook = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isWebhook(request)) return
    response.once('finish', () => {
      if (response.statusCode === 200) void this.look()
    })
  }

  /** Tells the hub what changed since it was last told. Never throws: what fails is logged, and tried again. */
  async look(): Promise<void> {
    // What changes while one is looking may be missed: one look after that sees all of it, however many asked.
    this.#next ??= (async () => {
      await this.#looking
      this.#looking = this.#next
      this.#next = undefined
      if (Date.now() >= this.#notBefore) await this.#lookOnce()
    })()
    await this.#next
  }

  async #lookOnce(): Promise<void> {
    try {
      for (const { source, topics } of this.#feeds) {
        const tag = await tagOf(source)
        if (this.#told.get(source) === tag) continue
        await publish(this.#hub, topics)
        this.#told.set(source, tag)
      }
      this.#failures = 0
    } catch (error) {
      const wait = Math.min(LOOK_EVERY_MS * 2 ** this.#failures, LONGEST_WAIT_MS)
      this.#failures += 1
      this.#notBefore = Date.now() + wait
      console.error(`The WebSub hub was not told; again in ${wait / 1000} s:`, error)
    }
  }
}

async function tagOf(source: string): Promise<string> {
  const answer = await fetch(source, { signal: AbortSignal.timeout(PATIENCE_MS) })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}`)
  return z.string({ error: `${source} has no ETag` }).parse(answer.headers.get('etag'))
}

/** As hubs have it: `hub.mode=publish`, and the addresses by either of the names in use. */
async function publish(hub: string, topics: string[]): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish' })
  for (const topic of topics) {
    body.append('hub.url', topic)
    body.append('hub.topic', topic)
  }
  const answer = await fetch(hub, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`${hub} answered ${answer.status}`)
}
