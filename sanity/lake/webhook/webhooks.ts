// Tells sites of every change to a published document, in the form of hosted Sanity's webhooks.
import type { DatabaseSync } from 'node:sqlite'
import { isPublic } from '../document.ts'
import type { Transaction } from '../store/store.ts'
import { Deliveries } from './deliveries.ts'
import type { Hook } from './hook.ts'
import { Payloads } from './payloads.ts'
import { type Place, Sender } from './sender.ts'
import { Webhook } from './webhook.ts'

export class Webhooks {
  readonly #hooks: Hook[]
  readonly #deliveries: Deliveries
  readonly #payloads: Payloads
  readonly #running: Webhook[]

  /** @param querySeconds that a filter and projection may take for one change. */
  constructor(
    database: DatabaseSync,
    {
      webhooks: hooks,
      querySeconds,
      projectId,
      dataset,
      dataDir,
    }: Place & { dataDir: string; querySeconds: number; webhooks: Hook[] },
  ) {
    const place = { projectId, dataset, dataDir }
    this.#hooks = hooks
    const names = hooks.map(({ name }) => name)
    this.#deliveries = new Deliveries(database, names)
    this.#payloads = new Payloads(place, querySeconds)
    this.#running = hooks.map((hook) => {
      const sender = new Sender(hook, place, this.#deliveries, this.#payloads)
      return new Webhook(hook, this.#deliveries, sender)
    })
  }

  /**
   * Notes what a transaction changed; to be called within its commit, so that no change is forgotten.
   * Whether and what to send is worked out afterwards, and cannot fail the commit.
   */
  record(transaction: Transaction): void {
    for (const change of transaction.changes) {
      if (!isPublic(change.id)) continue
      for (const { name } of this.#hooks) this.#deliveries.record(name, transaction, change)
    }
  }

  /** To be called after the commit. */
  wake(): void {
    for (const webhook of this.#running) webhook.wake()
  }

  /** Ends at once; what is not delivered is so after the next start. */
  async close(): Promise<void> {
    const closing = this.#running.map((webhook) => webhook.close())
    await this.#payloads.close()
    await Promise.all(closing)
  }
}
