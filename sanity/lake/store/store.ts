// The documents, as the writer sees them: reads and writes of one at a time, in SQLite.
import { EventEmitter } from 'node:events'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Json, LakeDocument } from '../document.ts'
import type { Indexes } from '../index/indexes.ts'
import { atomically } from './database.ts'
import { DocumentTable } from './documents.ts'

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

const inserted = z.object({ seq: z.number() })

export class Store {
  readonly #database: DatabaseSync
  readonly #documents: DocumentTable
  readonly #indexes: Indexes
  readonly #record
  readonly #known
  readonly #committed = new EventEmitter<{ committed: [Transaction] }>()

  constructor(database: DatabaseSync, indexes: Indexes) {
    this.#database = database
    this.#documents = new DocumentTable(database)
    this.#indexes = indexes
    this.#record = database.prepare(
      'INSERT INTO lake_transaction (id, author, at, mutations) VALUES (?, ?, ?, ?) RETURNING seq',
    )
    this.#known = database.prepare('SELECT 1 FROM lake_transaction WHERE id = ?')
    this.#committed.setMaxListeners(0)
  }

  get(id: string): LakeDocument | undefined {
    return this.#documents.get(id)
  }

  /** A published document, its draft and its versions: those that there are. `id` is the published one. */
  versions(id: string): LakeDocument[] {
    return this.#documents.versions(id)
  }

  /** The ids of the documents that have a strong reference to one. */
  referring(id: string): string[] {
    return this.#documents.referring(id)
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
      const done = JSON.stringify(mutations.map(({ mutation }) => mutation))
      const { seq } = inserted.parse(this.#record.get(id, author, at, done))
      for (const change of changes) this.#write(change, seq)
      alongside()
    })
    try {
      this.#committed.emit('committed', transaction)
    } catch (error) {
      // It is on disk: whoever wrote it must not be told otherwise.
      console.error(`What follows transaction "${id}" failed:`, error)
    }
  }

  /** Whether a transaction of this id was committed before. */
  has(transactionId: string): boolean {
    return Boolean(this.#known.get(transactionId))
  }

  #write({ id, before, after }: Change, transaction: number): void {
    if (after) {
      const seq = this.#documents.put(after, before, transaction)
      this.#indexes.change(seq, before, after)
      return
    }
    const seq = this.#documents.seq(id)
    if (!before || seq === undefined) return
    this.#indexes.change(seq, before, null)
    this.#documents.remove(before)
  }
}
