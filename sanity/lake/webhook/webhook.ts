// Tells a site of every change to a published document, in the form and with the signature of
// hosted Sanity's webhooks.
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { isPublic } from '../document.ts'
import type { QueryEngine } from '../query/engine.ts'
import type { Change, Transaction } from '../store/store.ts'
import type { Queue } from './queue.ts'

const RETRY_FIRST_MS = 250
const RETRY_LAST_MS = 30_000
const TIMEOUT_MS = 10_000

export type WebhookSettings = {
  url: string
  secret: string
  /** A GROQ condition on the changed document; empty for every document. */
  filter: string
  /** A GROQ projection of it; empty for the whole document. */
  projection: string
  projectId: string
  dataset: string
}

export class Webhook {
  readonly #settings: WebhookSettings
  readonly #engine: QueryEngine
  readonly #queue: Queue
  #wake: () => void = () => {}
  #stopped = false
  readonly #running: Promise<void>

  constructor(settings: WebhookSettings, engine: QueryEngine, queue: Queue) {
    this.#settings = settings
    this.#engine = engine
    this.#queue = queue
    this.#running = this.#deliverAll()
  }

  /** What a transaction has to deliver; calling the answer puts it into the queue. */
  async prepare(transaction: Transaction): Promise<() => void> {
    const due: Array<() => void> = []
    for (const change of transaction.changes) {
      if (!isPublic(change.id)) continue
      const body = await this.#bodyOf(change)
      if (body === undefined) continue
      const headers = this.#headersOf(transaction, change)
      due.push(() => this.#queue.add(change.id, { headers, body: JSON.stringify(body) }))
    }
    return () => {
      for (const put of due) put()
    }
  }

  /** To be called after the commit: there may be something to deliver. */
  wake(): void {
    this.#wake()
  }

  async close(): Promise<void> {
    this.#stopped = true
    this.#wake()
    await this.#running
  }

  async #bodyOf({ before, after }: Change): Promise<unknown> {
    const document = after ?? before
    if (!document) return undefined
    const { filter, projection } = this.#settings
    const found = await this.#engine.answerOn(document, `*[${filter || 'true'}]${projection}`, {})
    return Array.isArray(found) ? found[0] : undefined
  }

  #headersOf(transaction: Transaction, { id, before, after }: Change): Record<string, string> {
    const { projectId, dataset } = this.#settings
    return {
      'content-type': 'application/json',
      'sanity-project-id': projectId,
      'sanity-dataset': dataset,
      'sanity-document-id': id,
      'sanity-operation': !before ? 'create' : after ? 'update' : 'delete',
      'sanity-transaction-id': transaction.id,
      'sanity-transaction-time': transaction.at,
      'idempotency-key': `${transaction.id}-${id}`,
    }
  }

  async #deliverAll(): Promise<void> {
    let wait = RETRY_FIRST_MS
    while (!this.#stopped) {
      const delivery = this.#queue.next()
      if (!delivery) {
        await this.#sleep()
        continue
      }
      if (await this.#deliver(delivery)) {
        this.#queue.done(delivery.seq)
        wait = RETRY_FIRST_MS
      } else {
        await this.#sleep(wait)
        wait = Math.min(wait * 2, RETRY_LAST_MS)
      }
    }
  }

  async #deliver({ headers, body }: { headers: Record<string, string>; body: string }) {
    const { url, secret } = this.#settings
    try {
      const signature = await encodeSignatureHeader(body, Date.now(), secret)
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { ...headers, [SIGNATURE_HEADER_NAME]: signature },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      })
      await answer.body?.cancel()
      if (!answer.ok) console.error(`The webhook ${url} answered ${answer.status}; trying again.`)
      return answer.ok
    } catch (error) {
      // A site that is just being stopped or started is not worth a line each time.
      if (!this.#stopped)
        console.error(`The webhook ${url} was not reached (${String(error)}); trying again.`)
      return false
    }
  }

  /** Until woken, or the time has passed. */
  #sleep(milliseconds?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
