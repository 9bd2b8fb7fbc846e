// Delivers what one webhook has to tell: at least once, in order for each document, tried again and
// again for about a day.
import { setTimeout } from 'node:timers/promises'
import type { Deliveries, Delivery } from './deliveries.ts'
import { type Hook, webhookQuery } from './hook.ts'
import { PayloadError, type Payloads } from './payloads.ts'
import { type Outcome, post } from './post.ts'

/** Documents that are looked after at the same time, and requests among them. */
const AT_ONCE = 64
const REQUESTS_AT_ONCE = 4
/** A filter or projection that fails on a document is hardly better the next time. */
const PAYLOAD_ATTEMPTS = 3
/** The command line may have made something due; the lake looks now and then. */
const LOOK_MS = 2000

export type Place = { projectId: string; dataset: string }

export class Webhook {
  readonly #hook: Hook
  readonly #place: Place
  readonly #deliveries: Deliveries
  readonly #payloads: Payloads
  readonly #stop = new AbortController()
  /** What is being delivered, by document. */
  readonly #busy = new Map<string, Promise<void>>()
  #requests = 0
  readonly #waiting: Array<() => void> = []
  #wake: () => void = () => {}
  /** Whether the last attempt failed; it is said once, not each time. */
  #silent = false
  readonly #running: Promise<void>

  constructor(hook: Hook, place: Place, deliveries: Deliveries, payloads: Payloads) {
    this.#hook = hook
    this.#place = place
    this.#deliveries = deliveries
    this.#payloads = payloads
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
    const { name } = this.#hook
    while (!this.#stop.signal.aborted) {
      const now = Date.now()
      const due = this.#deliveries
        .due(name, now, AT_ONCE * 2)
        .filter(({ documentId }) => !this.#busy.has(documentId))
        .slice(0, AT_ONCE - this.#busy.size)
      for (const delivery of due) this.#begin(delivery)
      const next = this.#deliveries.nextDue(name, now) ?? Number.POSITIVE_INFINITY
      await this.#sleep(Math.min(next - now, LOOK_MS))
    }
  }

  #begin(delivery: Delivery): void {
    const { documentId } = delivery
    const work = this.#deliver(delivery)
      .catch(async (error) => {
        console.error(`The webhook "${this.#hook.name}" failed on "${documentId}":`, error)
        // Not at once again: a disk that is full does not mend in a moment.
        await setTimeout(LOOK_MS, undefined, { signal: this.#stop.signal }).catch(() => {})
      })
      .finally(() => {
        this.#busy.delete(documentId)
        this.#wake()
      })
    this.#busy.set(documentId, work)
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const attempt = await this.#attempt(delivery)
    if (!attempt) return
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

  /** Nothing when the filter leaves the change out; no `body` when it could not be worked out. */
  async #attempt(
    delivery: Delivery,
  ): Promise<{ body: string | null; outcome: Outcome } | undefined> {
    const startedAt = new Date()
    try {
      const body = delivery.body ?? (await this.#payloads.of(this.#questionOf(delivery)))
      if (body === undefined) {
        await this.#deliveries.remove(delivery.seq)
        return undefined
      }
      return { body, outcome: await this.#post(delivery, body) }
    } catch (error) {
      if (!(error instanceof PayloadError)) throw error
      const told = `The filter or projection: ${error.message}`
      const durationMs = Date.now() - startedAt.getTime()
      return { body: null, outcome: { startedAt, durationMs, failure: 'other', told } }
    }
  }

  async #post(delivery: Delivery, body: string): Promise<Outcome> {
    while (this.#requests >= REQUESTS_AT_ONCE) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    this.#requests += 1
    try {
      const headers = this.#headersOf(delivery)
      const outcome = await post({ ...this.#hook, headers, body, signal: this.#stop.signal })
      this.#tell(outcome)
      return outcome
    } finally {
      this.#requests -= 1
      this.#waiting.shift()?.()
    }
  }

  #questionOf({ before, after }: Delivery) {
    return { query: webhookQuery(this.#hook), before, after }
  }

  #headersOf({ documentId, operation, transactionId, at }: Delivery): Record<string, string> {
    return {
      'content-type': 'application/json',
      'sanity-project-id': this.#place.projectId,
      'sanity-dataset': this.#place.dataset,
      'sanity-document-id': documentId,
      'sanity-operation': operation,
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': at,
      // The same for each attempt, so that the receiver can tell what it has had.
      'idempotency-key': `${transactionId}-${documentId}`,
    }
  }

  #tell({ failure, status, told }: Outcome): void {
    // A site that is just being stopped is not worth a line.
    if (this.#stop.signal.aborted || Boolean(failure) === this.#silent) return
    this.#silent = Boolean(failure)
    const { url } = this.#hook
    const trouble = status ? `answered ${status}` : `was not reached (${told})`
    if (failure) console.error(`The webhook ${url} ${trouble}; the lake keeps trying.`)
    else console.log(`The webhook ${url} is reached again.`)
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
