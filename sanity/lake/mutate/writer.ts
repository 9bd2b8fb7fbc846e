// One request, one transaction: all of it is kept, or nothing.
import { randomUUID } from 'node:crypto'
import { transactionExists } from '../errors.ts'
import type { Store, Transaction } from '../store/store.ts'
import { Changes } from './changes.ts'
import { checkLimits } from './limits.ts'
import { checkReferences } from './references.ts'

export class Writer {
  readonly #store: Store
  readonly #prepare: (transaction: Transaction) => Promise<() => void>
  #queue: Promise<unknown> = Promise.resolve()

  /** @param prepare works out, before the commit, what else is to be written with it. */
  constructor(store: Store, prepare: (transaction: Transaction) => Promise<() => void>) {
    this.#store = store
    this.#prepare = prepare
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
      if (!request.dryRun) this.#store.commit(transaction, await this.#prepare(transaction))
      return { transaction, result }
    })
    this.#queue = turn.catch(() => {})
    return turn
  }
}
