// One instance among those that share a Redis. While it hears its own beats on their channel it hears of the
// others too, and may take what they cached; else it goes on alone.
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Message, parseMessage } from './message.ts'
import { EVERYTHING, type News } from './news.ts'
import { openRedis, type Redis } from './redis.ts'

const BEAT_MS = 1000
/** Beats, not seconds: a process that was busy has missed nothing. */
const MAY_MISS = 3
const TELL_MS = 1000

type Heard = {
  /** It may have missed news, so nothing that was cached before is to be trusted. */
  joined(): void
  expired(tags: string[]): void
  appearances(moments: number[]): void
  /** What an instance that has just come has to know. */
  known(): News
}

export class Membership {
  readonly #id = randomUUID()
  readonly #channel: string
  readonly #heard: Heard
  /** Fails while it has no connection; `redis` is it while it is worth asking. */
  readonly client: Redis
  readonly #listener: Redis
  #beat = 0
  #beating = false
  #missed = 0
  /** The first beat that shows that no news is missed. */
  #counts = 1
  #joined = false
  #saidAlone = false
  #untold = false

  /** Begins to join; nothing waits for it. */
  constructor(url: string, channel: string, heard: Heard) {
    this.#channel = channel
    this.#heard = heard
    this.client = this.#open(url)
    this.#listener = this.#open(url)
    this.#listener.once('ready', () => {
      this.#listener
        .subscribe(channel, (text) => this.#hear(text))
        .catch((error: unknown) => this.#alone(error))
    })
    setInterval(() => void this.#tick(), BEAT_MS).unref()
    void this.#tick()
  }

  /** The client, while this instance hears of the others. */
  get redis(): Redis | undefined {
    return this.#joined ? this.client : undefined
  }

  /** Who could not be told of what expired is told on the next occasion that everything did. */
  async tell(news: News): Promise<void> {
    if (!(await this.#publish(news)) && 'expired' in news) this.#untold = true
  }

  #open(url: string): Redis {
    const redis = openRedis(url)
    redis.on('error', (error: unknown) => this.#alone(error))
    redis.connect().catch((error: unknown) => this.#alone(error))
    return redis
  }

  async #tick(): Promise<void> {
    if (this.#joined && ++this.#missed > MAY_MISS) this.#alone(new Error('it does not answer'))
    if (this.#beating) return
    this.#beating = true
    await this.#publish({ beat: ++this.#beat })
    this.#beating = false
  }

  async #publish(content: Omit<Message, 'from'>): Promise<boolean> {
    if (!this.client.isReady) return false
    const text = JSON.stringify({ from: this.#id, ...content })
    const published = this.client.publish(this.#channel, text).then(
      () => true,
      (error: unknown) => {
        this.#alone(error)
        return false
      },
    )
    return Promise.race([published, setTimeout(TELL_MS, false, { ref: false })])
  }

  #hear(text: string): void {
    const message = parseMessage(text)
    if (!message) return
    const { from, beat = 0, joined, expired, appearances } = message
    if (from === this.#id) {
      if (beat >= this.#counts) this.#listening()
      return
    }
    if (expired) this.#heard.expired(expired)
    if (appearances) this.#heard.appearances(appearances)
    if (joined) void this.tell(this.#heard.known())
  }

  #listening(): void {
    this.#missed = 0
    if (this.#joined) return
    this.#heard.joined()
    this.#joined = true
    if (this.#saidAlone) console.log('Redis answers again: what is cached is shared.')
    this.#saidAlone = false
    void this.#publish({ joined: true })
    void this.tell(this.#heard.known())
    if (this.#untold) void this.tell({ expired: [EVERYTHING] })
    this.#untold = false
  }

  #alone(error: unknown): void {
    this.#counts = this.#beat + 1
    this.#joined = false
    if (this.#saidAlone) return
    this.#saidAlone = true
    const why = error instanceof Error ? error.message : String(error)
    console.error(`Redis (REDIS_URL): ${why}. This instance goes on alone until it answers.`)
  }
}
