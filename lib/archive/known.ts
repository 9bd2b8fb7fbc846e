// Every document that was seen, public or not: so it is found what has changed, and what is gone.
import { z } from 'zod'
import type { Database } from './database.ts'

/** The types of documents that the index is made of. */
export type KnownType = 'release' | 'translation.metadata'

/** A revision of a document; moments are in milliseconds since 1970. */
export type Revision = {
  id: string
  rev: string
  updated: number
  /** When it is worth reading again, whether or not it changes. */
  appears?: number | undefined
}

/** From one moment to another, both of them in it. */
export type Span = { from: number; to: number }

export class Known {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  remember(type: KnownType, { id, rev, updated, appears }: Revision): void {
    this.#database.run(
      'INSERT OR REPLACE INTO known (id, type, rev, updated, appears) VALUES (?, ?, ?, ?, ?)',
      ...[id, type, rev, updated, appears ?? null],
    )
  }

  forget(id: string): void {
    this.#database.run('DELETE FROM known WHERE id = ?', id)
  }

  /** Whether this very revision of the document was seen. */
  has({ id, rev }: Pick<Revision, 'id' | 'rev'>): boolean {
    return this.#database.get('SELECT 1 FROM known WHERE id = ? AND rev = ?', id, rev) !== undefined
  }

  /** Whether any revision of it was seen. */
  knows(id: string): boolean {
    return this.#database.get('SELECT 1 FROM known WHERE id = ?', id) !== undefined
  }

  count(type: KnownType, { from, to }: Span): number {
    const row = this.#database.get(
      'SELECT count(*) AS count FROM known WHERE type = ? AND updated BETWEEN ? AND ?',
      ...[type, from, to],
    )
    return z.object({ count: z.number() }).parse(row).count
  }

  /** Those that changed within a span, as far as one knows. */
  within(type: KnownType, { from, to }: Span): string[] {
    return this.#database.ids(
      'SELECT id FROM known WHERE type = ? AND updated BETWEEN ? AND ?',
      ...[type, from, to],
    )
  }

  /** The releases whose moment came. */
  appearing(now: number): string[] {
    return this.#database.ids('SELECT id FROM known WHERE appears <= ?', now)
  }
}
