// One request, one transaction: all of it is kept, or nothing.
import { randomUUID } from 'node:crypto'
import { transactionExists } from '../errors.ts'
import type { Store, Transaction } from '../store/store.ts'
import { Changes } from './changes.ts'
import { checkLimits } from './limits.ts'
import { checkReferences } from './references.ts'

export class Writer {
  readonly #store: Store
  readonly #alongside: (transaction: Transaction) => void
  #queue: Promise<unknown> = Promise.resolve()

  /** @param alongside writes what else is to be written with a transaction. */
  constructor(store: Store, alongside: (transaction: Transaction) => void) {
    this.#store = store
    this.#alongside = alongside
  }

  /**
   * Makes a transaction by calling `work`, and commits it unless `dryRun`. Transactions are made one
   * after the other, so that `work` sees what the one before it wrote.
   * @throws LakeError when `work` or a reference does not hold, or the transaction id was used before.
   */
  write<T>(
    request: { transactionId?: string | undefined; author: string; dryRun: boolean },
    work: (changes: Changes) => Promise<T>,
  ): Promise<{ transaction: Transaction; result: T }> {
    const turn = this.#queue.then(async () => {
      const id = request.transactionId ?? randomUUID()
      if (this.#store.has(id)) throw transactionExists(id)
      const at = new Date().toISOString()
      const changes = new Changes(this.#store, id, at)
      const result = await work(changes)
      checkLimits(changes)
      checkReferences(changes)
      const transaction = {
        id,
        author: request.author,
        at,
        mutations: changes.mutations(),
        changes: changes.list(),
      }
      if (!request.dryRun) this.#store.commit(transaction, () => this.#alongside(transaction))
      return { transaction, result }
    })
    this.#queue = turn.catch(() => {})
    return turn
  }

  /** When every transaction that was asked for until now is committed or refused. */
  async settled(): Promise<void> {
    await this.#queue
  }
}
