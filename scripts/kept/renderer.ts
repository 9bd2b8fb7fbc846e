// Asks Next for an answer that is for everybody, and makes sure that it is not an old one.
import type { IncomingHttpHeaders, OutgoingHttpHeaders, RequestListener } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import inject from 'light-my-request'

/** So long a reader waits for the page of now; then the last one is better than none. */
const PATIENCE_MS = 2000
const LOOK_MS = 20

/** What was too slow once is not waited for again so soon, and may be made in the background so long. */
const SLOW_MS = 30_000

export type Asked = {
  address: string
  headers: IncomingHttpHeaders
  remoteAddress: string | undefined
}

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

const nothing = () => {}

export class Renderer {
  readonly #handle: RequestListener
  readonly #secret: string
  /** By path: what is being made, and until when Next may be making it by itself. */
  readonly #underWay = new Map<string, Set<Promise<void>>>()
  readonly #slow = new Map<string, number>()
  /** Pages that Next may keep although something changed while it made them. */
  readonly #outdated = new Set<string>()
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
    for (const path of this.#underWay.keys()) this.#outdated.add(path)
    this.#before = this.#ended()
    for (const [path, until] of this.#slow) {
      if (until > now) this.#outdated.add(path)
      else this.#slow.delete(path)
    }
  }

  /**
   * Begins after all that was begun before a change has ended, at whatever address: Next joins the two, and what both
   * of them read (`'use cache'`), however stale that is by now.
   */
  async answer(asked: Asked): Promise<Answer> {
    const [path = ''] = asked.address.split('?')
    while (this.#before) await this.#before
    const isOutdated = this.#outdated.has(path)
    const changes = this.#changes
    const answer = this.#fresh(path, asked, isOutdated)
    // Who waits for its end must not hold the answer for as long.
    const ended = answer.then(nothing, nothing)
    const all = this.#underWay.get(path) ?? new Set()
    this.#underWay.set(path, all.add(ended))
    try {
      const given = await answer
      if (isOutdated && changes === this.#changes) this.#outdated.delete(path)
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
  async #fresh(path: string, asked: Asked, anew: boolean): Promise<Answer> {
    const patientUntil = Date.now() + PATIENCE_MS
    let answer = await this.#ask(asked, anew)
    while (answer.headers['x-nextjs-cache'] === 'STALE') {
      const now = Date.now()
      if ((this.#slow.get(path) ?? 0) > now) break
      if (now > patientUntil) {
        this.#slow.set(path, now + SLOW_MS)
        break
      }
      await setTimeout(LOOK_MS)
      answer = await this.#ask(asked, false)
    }
    return answer
  }

  async #ask({ address, headers, remoteAddress }: Asked, anew: boolean): Promise<Answer> {
    const {
      statusCode,
      headers: given,
      rawPayload,
    } = await inject(this.#handle, {
      method: 'GET',
      url: address,
      headers: anew ? { ...headers, 'x-prerender-revalidate': this.#secret } : headers,
      ...(remoteAddress && { remoteAddress }),
    })
    return { status: statusCode, headers: given, body: rawPayload }
  }
}
