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
  /** It would be public if it kept its contract. */
  broken?: boolean | undefined
}

/** From one moment to another, both of them in it. */
export type Span = { from: number; to: number }

/** All moments that a document of Sanity can be of. */
export const ALWAYS: Span = { from: 0, to: Date.UTC(2200) }

export class Known {
  readonly #database: Database
  /** How many there are of a type, until that may be another number: to count costs what there is. */
  readonly #totals = new Map<KnownType, number>()

  constructor(database: Database) {
    this.#database = database
  }

  remember(type: KnownType, { id, rev, updated, appears, broken }: Revision): void {
    const before = this.#database.get('SELECT 1 FROM known WHERE id = ? AND type = ?', id, type)
    if (!before) this.#totals.clear()
    this.#database.run(
      'INSERT OR REPLACE INTO known (id, type, rev, updated, appears, broken) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, type, rev, updated, appears ?? null, broken ? 1 : 0],
    )
  }

  forget(id: string): void {
    this.#totals.clear()
    this.#database.run('DELETE FROM known WHERE id = ?', id)
  }

  /** Whether this very revision of the document was seen. */
  has({ id, rev }: Pick<Revision, 'id' | 'rev'>): boolean {
    return this.#database.get('SELECT 1 FROM known WHERE id = ? AND rev = ?', id, rev) !== undefined
  }

  total(type: KnownType): number {
    const total = this.#totals.get(type) ?? this.count(type, ALWAYS)
    this.#totals.set(type, total)
    return total
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

  isBroken(id: string): boolean {
    const found = this.#database.get('SELECT 1 FROM known WHERE id = ? AND broken = 1', id)
    return found !== undefined
  }

  /** The first of the releases that would be public if they kept their contract. */
  broken(most: number): string[] {
    return this.#database.ids('SELECT id FROM known WHERE broken = 1 ORDER BY id LIMIT ?', most)
  }

  /** The releases whose moment came. */
  appearing(now: number): string[] {
    return this.#database.ids('SELECT id FROM known WHERE appears <= ?', now)
  }
}
