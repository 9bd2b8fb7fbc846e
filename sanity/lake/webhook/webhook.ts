// Tells a site of every change to a published document, in the form and with the signature of
// hosted Sanity's webhooks.
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { isPublic } from '../document.ts'
import type { QueryEngine } from '../query/engine.ts'
import type { Change, Transaction } from '../store/store.ts'
import { webhookQuery } from './query.ts'
import type { Delivery, Queue } from './queue.ts'
import { Waits } from './waits.ts'

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
  readonly #waits = new Waits()
  readonly #stop = new AbortController()
  #wake: () => void = () => {}
  /** Whether the site could not be reached the last time; it is said once, not each time. */
  #silent = false
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

  /** Ends at once; what is not delivered is so after the next start. */
  async close(): Promise<void> {
    this.#stop.abort()
    this.#wake()
    await this.#running
  }

  /** What is to be sent of a change, or undefined when the filter does not concern it. */
  async #bodyOf(change: Change): Promise<unknown> {
    const document = change.after ?? change.before
    if (!document) return undefined
    const query = webhookQuery(this.#settings)
    try {
      const found = await this.#engine.answerOn(document, query, {}, change)
      return Array.isArray(found) ? found[0] : undefined
    } catch (error) {
      // The editor's change is good, whatever becomes of the webhook.
      console.error(`The webhook's filter or projection failed on "${change.id}":`, error)
      return undefined
    }
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
    while (!this.#stop.signal.aborted) {
      const heads = this.#queue.heads()
      const seq = heads.find((head) => this.#waits.left(head) === 0)
      if (seq === undefined) {
        await this.#sleep(Math.min(...heads.map((head) => this.#waits.left(head))))
      } else if (await this.#deliver(this.#queue.get(seq))) {
        this.#queue.done(seq)
        this.#waits.forget(seq)
      } else this.#waits.lengthen(seq)
    }
  }

  async #deliver({ headers, body }: Delivery): Promise<boolean> {
    const { url, secret } = this.#settings
    try {
      const signature = await encodeSignatureHeader(body, Date.now(), secret)
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { ...headers, [SIGNATURE_HEADER_NAME]: signature },
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT_MS)]),
        redirect: 'error',
      })
      await answer.body?.cancel()
      this.#tell(answer.ok ? undefined : `answered ${answer.status}`)
      return answer.ok
    } catch (error) {
      this.#tell(`was not reached (${String(error)})`)
      return false
    }
  }

  #tell(trouble: string | undefined): void {
    // A site that is just being stopped is not worth a line.
    if (this.#stop.signal.aborted || Boolean(trouble) === this.#silent) return
    this.#silent = Boolean(trouble)
    const { url } = this.#settings
    if (trouble) console.error(`The webhook ${url} ${trouble}; the lake keeps trying.`)
    else console.log(`The webhook ${url} is reached again.`)
  }

  /** Until woken, or the time has passed; with nothing to wait for the time is infinite. */
  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#stop.signal.aborted) return resolve()
      const finite = Number.isFinite(milliseconds)
      const timer = finite ? setTimeout(resolve, milliseconds) : undefined
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
