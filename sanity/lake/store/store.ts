// The documents: in memory for queries, in SQLite for good.
import { EventEmitter } from 'node:events'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Json, LakeDocument } from '../document.ts'
import { atomically } from './database.ts'

/** One document before and after a transaction; null where it was not there. */
export type Change = { id: string; before: LakeDocument | null; after: LakeDocument | null }

/** A mutation as Sanity's API writes it, and the document that it changed. */
export type DoneMutation = { id: string; mutation: Json }

/** A committed transaction. `at` is RFC 3339. */
export type Transaction = {
  id: string
  author: string
  at: string
  mutations: DoneMutation[]
  changes: Change[]
}

const row = z.object({ id: z.string(), body: z.string() })

export class Store {
  readonly #database: DatabaseSync
  readonly #documents = new Map<string, LakeDocument>()
  readonly #committed = new EventEmitter<{ committed: [Transaction] }>()
  /** Counts commits; a reader that kept something compares it. */
  version = 0

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#committed.setMaxListeners(0)
    for (const found of database.prepare('SELECT id, body FROM document').iterate()) {
      const { id, body } = row.parse(found)
      this.#documents.set(id, JSON.parse(body))
    }
  }

  get(id: string): LakeDocument | undefined {
    return this.#documents.get(id)
  }

  all(): IterableIterator<LakeDocument> {
    return this.#documents.values()
  }

  /** Calls back after each commit, in the order of the transactions; answers how to stop. */
  onCommit(listener: (transaction: Transaction) => void): () => void {
    this.#committed.on('committed', listener)
    return () => this.#committed.off('committed', listener)
  }

  /**
   * Writes a transaction and whatever `alongside` writes, all or nothing. When it returns, the
   * transaction is on disk and visible to queries.
   */
  commit(transaction: Transaction, alongside: () => void): void {
    const { id, author, at, mutations, changes } = transaction
    atomically(this.#database, () => {
      const put = this.#database.prepare('INSERT OR REPLACE INTO document (id, body) VALUES (?, ?)')
      const remove = this.#database.prepare('DELETE FROM document WHERE id = ?')
      for (const change of changes) {
        if (change.after) put.run(change.id, JSON.stringify(change.after))
        else remove.run(change.id)
      }
      this.#database
        .prepare('INSERT INTO lake_transaction (id, author, at, mutations) VALUES (?, ?, ?, ?)')
        .run(id, author, at, JSON.stringify(mutations.map(({ mutation }) => mutation)))
      alongside()
    })
    for (const change of changes) {
      if (change.after) this.#documents.set(change.id, change.after)
      else this.#documents.delete(change.id)
    }
    this.version += 1
    this.#committed.emit('committed', transaction)
  }

  /** Whether a transaction of this id was committed before. */
  has(transactionId: string): boolean {
    return Boolean(
      this.#database.prepare('SELECT 1 FROM lake_transaction WHERE id = ?').get(transactionId),
    )
  }
}
