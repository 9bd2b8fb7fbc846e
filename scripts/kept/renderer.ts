// Asks Next for an answer that is for everybody, and makes sure that it is not an old one.
import { once } from 'node:events'
import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import inject from 'light-my-request'
import { LRUCache } from 'lru-cache'
import { pathAsRead } from '../address.ts'

/** So long a reader waits for the page of now; then the last one is better than none. */
const PATIENCE_MS = 2000
const LOOK_MS = 20

/** What was too slow once is not waited for again so soon, and may be made in the background so long. */
const SLOW_MS = 30_000

/** Paths that are remembered for having changed while they were made. */
const OUTDATED_MOST = 10_000

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const nothing = () => {}

export class Renderer {
  readonly #handle: RequestListener
  readonly #secret: string
  /** By path: what is being made, and until when Next may be making it by itself. */
  readonly #underWay = new Map<string, Set<Promise<void>>>()
  /** By path: how often Next is making it just now for one reader alone. */
  readonly #alone = new Map<string, number>()
  readonly #slow = new Map<string, number>()
  /** Pages that Next may keep although something changed while it made them. */
  readonly #outdated = new LRUCache<string, true>({ max: OUTDATED_MOST })
  #changes = 0
  /** Until all that was under way at the last change has ended. */
  #before: Promise<void> | undefined

  /** @param secret makes Next render a page whatever it has (`x-prerender-revalidate`). */
  constructor(handle: RequestListener, secret: string) {
    this.#handle = handle
    this.#secret = secret
  }

  /** Something has changed: what is being made now may be of before. */
  outdate(): void {
    this.#changes += 1
    const now = Date.now()
    for (const path of [...this.#underWay.keys(), ...this.#alone.keys()]) {
      this.#outdated.set(path, true)
    }
    this.#before = this.#ended()
    for (const [path, until] of this.#slow) {
      if (until > now) this.#outdated.set(path, true)
      else this.#slow.delete(path)
    }
  }

  /** Notes what Next makes for one reader alone, until that is sent: Next may keep it for everybody. */
  noteAlone(address: string, response: ServerResponse): void {
    const path = pathAsRead(address)
    this.#alone.set(path, (this.#alone.get(path) ?? 0) + 1)
    const over = () => {
      const others = (this.#alone.get(path) ?? 0) - 1
      if (others > 0) this.#alone.set(path, others)
      else this.#alone.delete(path)
    }
    // Who does not read what was made keeps nobody from what Next has.
    const longest = setTimeout(SLOW_MS, undefined, { ref: false })
    void Promise.race([once(response, 'close'), longest]).then(over, over)
  }

  /**
   * Begins after all that was begun before a change has ended, at whatever address: Next joins the two, and what both
   * of them read (`'use cache'`), however stale that is by now.
   */
  async answer(address: string): Promise<Answer> {
    const path = pathAsRead(address)
    while (this.#before) await this.#before
    const isOutdated = this.#outdated.has(path)
    const changes = this.#changes
    const answer = this.#fresh(path, address, isOutdated)
    // Who waits for its end must not hold the answer for as long.
    const ended = answer.then(nothing, nothing)
    const all = this.#underWay.get(path) ?? new Set()
    this.#underWay.set(path, all.add(ended))
    try {
      const given = await answer
      // Where the new one failed, or an old one may yet come, Next still has, or gets, the one of before.
      const isMade = given.status < 500 && !this.#alone.has(path)
      if (isOutdated && isMade && changes === this.#changes) this.#outdated.delete(path)
      return given
    } finally {
      all.delete(ended)
      if (all.size === 0) this.#underWay.delete(path)
    }
  }

  #ended(): Promise<void> | undefined {
    const begun = [...this.#underWay.values()].flatMap((answers) => [...answers])
    if (begun.length === 0) return undefined
    // One that never ends must not end all others.
    const longest = setTimeout(SLOW_MS, undefined, { ref: false })
    const ended = Promise.race([Promise.all(begun), longest]).then(() => {
      if (this.#before === ended) this.#before = undefined
    })
    return ended
  }

  /** Next answers with a page that is over a minute old while it makes the next one. */
  async #fresh(path: string, address: string, anew: boolean): Promise<Answer> {
    const patientUntil = Date.now() + PATIENCE_MS
    let answer = await this.#ask(address, anew)
    while (answer.headers['x-nextjs-cache'] === 'STALE') {
      const now = Date.now()
      if ((this.#slow.get(path) ?? 0) > now) break
      if (now > patientUntil) {
        this.#slow.set(path, now + SLOW_MS)
        break
      }
      await setTimeout(LOOK_MS)
      answer = await this.#ask(address, false)
    }
    return answer
  }

  /** No header of whoever asks first may show in what is made for all. */
  async #ask(address: string, anew: boolean): Promise<Answer> {
    const { statusCode, headers, rawPayload } = await inject(this.#handle, {
      method: 'GET',
      url: address,
      headers: anew ? { 'x-prerender-revalidate': this.#secret } : {},
    })
    return { status: statusCode, headers, body: rawPayload }
  }
}
