// How often something may be tried: so many times at once, then once in a while (a token bucket).

type Bucket = { left: number; at: number; told: boolean }

export class Allowance {
  readonly #buckets = new Map<string, Bucket>()
  readonly #limits: { atOnce: number; everyMs: number; keys: number }

  /** @param limits `keys`: how many are remembered; the one unused for longest is forgotten. */
  constructor(limits: { atOnce: number; everyMs: number; keys: number }) {
    this.#limits = limits
  }

  /** How many milliseconds until the key may try again, 0 if it may now. `now` in milliseconds. */
  wait(key: string, now: number): number {
    const { left } = this.#bucket(key, now)
    return left >= 1 ? 0 : Math.ceil((1 - left) * this.#limits.everyMs)
  }

  take(key: string, now: number): void {
    const bucket = this.#bucket(key, now)
    bucket.left -= 1
    bucket.told = false
  }

  /** A try that turned out well does not count. */
  giveBack(key: string, now: number): void {
    const bucket = this.#bucket(key, now)
    bucket.left = Math.min(this.#limits.atOnce, bucket.left + 1)
  }

  /** Whether it is the first refusal since the key last tried: one line in a log is enough. */
  firstRefusal(key: string, now: number): boolean {
    const bucket = this.#bucket(key, now)
    const first = !bucket.told
    bucket.told = true
    return first
  }

  #bucket(key: string, now: number): Bucket {
    const { atOnce, everyMs, keys } = this.#limits
    const known = this.#buckets.get(key) ?? { left: atOnce, at: now, told: false }
    const left = Math.min(atOnce, known.left + (now - known.at) / everyMs)
    Object.assign(known, { left, at: now })
    // The map keeps the order of insertion: the first one is the one unused for longest.
    this.#buckets.delete(key)
    this.#buckets.set(key, known)
    const [oldest] = this.#buckets.keys()
    if (this.#buckets.size > keys && oldest !== undefined) this.#buckets.delete(oldest)
    return known
  }
}
