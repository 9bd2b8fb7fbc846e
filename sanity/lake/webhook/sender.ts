// Makes attempts to deliver: what to send, the request, and a line in the lake's log when a site falls
// silent.
import type { Deliveries, Delivery } from './deliveries.ts'
import { type Hook, webhookQuery } from './hook.ts'
import { PayloadError, type Payloads } from './payloads.ts'
import { type Outcome, post } from './post.ts'

/** Requests at the same time to one site. */
const REQUESTS_AT_ONCE = 4

export type Place = { projectId: string; dataset: string }

export class Sender {
  readonly #hook: Hook
  readonly #place: Place
  readonly #deliveries: Deliveries
  readonly #payloads: Payloads
  #requests = 0
  readonly #waiting: Array<() => void> = []
  /** Whether the last attempt failed; it is said once, not each time. */
  #silent = false

  constructor(hook: Hook, place: Place, deliveries: Deliveries, payloads: Payloads) {
    this.#hook = hook
    this.#place = place
    this.#deliveries = deliveries
    this.#payloads = payloads
  }

  /** Nothing when the filter leaves the change out; no `body` when it could not be worked out. */
  async attempt(
    delivery: Delivery,
    signal: AbortSignal,
  ): Promise<{ body: string | null; outcome: Outcome } | undefined> {
    const startedAt = new Date()
    try {
      const body = this.#deliveries.body(delivery) ?? (await this.#workOut(delivery))
      return body === undefined ? body : { body, outcome: await this.#post(delivery, body, signal) }
    } catch (error) {
      if (!(error instanceof PayloadError)) throw error
      const told = `The filter or projection: ${error.message}`
      const durationMs = Date.now() - startedAt.getTime()
      return { body: null, outcome: { startedAt, durationMs, failure: 'other', told } }
    }
  }

  async #post(delivery: Delivery, body: string, signal: AbortSignal): Promise<Outcome> {
    while (this.#requests >= REQUESTS_AT_ONCE) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    this.#requests += 1
    try {
      const headers = this.#headersOf(delivery)
      const outcome = await post({ ...this.#hook, headers, body, signal })
      // A site that is just being stopped is not worth a line.
      if (!signal.aborted) this.#tell(outcome)
      return outcome
    } finally {
      this.#requests -= 1
      this.#waiting.shift()?.()
    }
  }

  #workOut(delivery: Delivery): Promise<string | undefined> {
    const query = webhookQuery(this.#hook)
    return this.#payloads.of(() => ({ query, ...this.#deliveries.documents(delivery) }))
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
    if (Boolean(failure) === this.#silent) return
    this.#silent = Boolean(failure)
    const { url } = this.#hook
    const trouble = status ? `answered ${status}` : `was not reached (${told})`
    if (failure) console.error(`The webhook ${url} ${trouble}; the lake keeps trying.`)
    else console.log(`The webhook ${url} is reached again.`)
  }
}
