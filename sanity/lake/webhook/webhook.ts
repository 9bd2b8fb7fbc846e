// Delivers what one webhook has to tell: at least once, in order for each document, tried again and
// again for about a day.
import { setTimeout } from 'node:timers/promises'
import type { Deliveries, Delivery } from './deliveries.ts'
import type { Hook } from './hook.ts'
import type { Sender } from './sender.ts'

/** Documents that are looked after at the same time. */
const AT_ONCE = 64
/** Of deliveries with more bytes there is one at a time, for they are in memory while they are made. */
const SMALL_MAX = 256 * 1024
/** A filter or projection that fails on a document is hardly better the next time. */
const PAYLOAD_ATTEMPTS = 3
/** The command line may have made something due; the lake looks now and then. */
const LOOK_MS = 2000

export class Webhook {
  readonly #hook: Hook
  readonly #deliveries: Deliveries
  readonly #sender: Sender
  readonly #stop = new AbortController()
  /** What is being delivered, by document. */
  readonly #busy = new Map<string, Promise<void>>()
  /** The large one among them. */
  #large: Delivery | undefined
  #wake: () => void = () => {}
  readonly #running: Promise<void>

  constructor(hook: Hook, deliveries: Deliveries, sender: Sender) {
    this.#hook = hook
    this.#deliveries = deliveries
    this.#sender = sender
    this.#running = this.#run()
  }

  /** There may be something to deliver. */
  wake(): void {
    this.#wake()
  }

  /** Ends at once; what is not delivered is so after the next start. */
  async close(): Promise<void> {
    this.#stop.abort()
    this.#wake()
    await this.#running
    await Promise.all(this.#busy.values())
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) await this.#sleep(this.#look())
  }

  /** Begins what is due; answers after how many milliseconds to look again. */
  #look(): number {
    const { name } = this.#hook
    const now = Date.now()
    try {
      // While a large one is on its way, others must not hide the small ones.
      const bytes = this.#large ? SMALL_MAX : Number.MAX_SAFE_INTEGER
      for (const delivery of this.#deliveries.due(name, now, { count: AT_ONCE * 2, bytes })) {
        if (this.#hasRoomFor(delivery)) this.#begin(delivery)
      }
      const next = this.#deliveries.nextDue(name, now) ?? Number.POSITIVE_INFINITY
      return Math.min(next - now, LOOK_MS)
    } catch (error) {
      console.error(`The webhook "${name}" cannot see what is due; it looks again:`, error)
      return LOOK_MS
    }
  }

  #hasRoomFor({ documentId, bytes }: Delivery): boolean {
    if (this.#busy.has(documentId) || this.#busy.size >= AT_ONCE) return false
    return bytes <= SMALL_MAX || !this.#large
  }

  #begin(delivery: Delivery): void {
    const { documentId } = delivery
    if (delivery.bytes > SMALL_MAX) this.#large = delivery
    const work = this.#deliver(delivery)
      .finally(() => {
        if (this.#large !== delivery) return
        this.#large = undefined
        this.#wake()
      })
      .catch(async (error) => {
        if (this.#stop.signal.aborted) return
        console.error(`The webhook "${this.#hook.name}" failed on "${documentId}":`, error)
        // Not at once again: a disk that is full, or a machine without room for a process, does not
        // mend in a moment.
        await setTimeout(LOOK_MS, undefined, { signal: this.#stop.signal }).catch(() => {})
      })
      .finally(() => {
        this.#busy.delete(documentId)
        this.#wake()
      })
    this.#busy.set(documentId, work)
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const attempt = await this.#sender.attempt(delivery, this.#stop.signal)
    if (!attempt) return this.#deliveries.remove(delivery.seq)
    const { body, outcome } = attempt
    // An attempt that the lake's own end cut short is none.
    if (outcome.failure && this.#stop.signal.aborted) return
    const most = outcome.failure === 'other' ? PAYLOAD_ATTEMPTS : this.#hook.attempts
    const state = await this.#deliveries.tried(delivery, { body, outcome, most })
    if (state === 'given up') {
      console.error(
        `The webhook "${this.#hook.name}" gave up on "${delivery.documentId}": ${outcome.told || outcome.status}`,
      )
    }
  }

  /** Until woken, or the time has passed. */
  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stop.signal.aborted) return resolve()
      const timer = globalThis.setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
