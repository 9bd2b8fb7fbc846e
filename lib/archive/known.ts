// Every document that was seen, public or not: so it is found what has changed, and what is gone.
import { z } from 'zod'
import type { Database } from './database.ts'

/** The types of documents that the index is made of. */
export type KnownType = 'release' | 'translation.metadata'

export class Known {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The revisions of all documents of a type, by id. */
  revisions(type: KnownType): Map<string, string> {
    const rows = this.#database.all('SELECT id, rev FROM known WHERE type = ?', type)
    const parsed = z.array(z.object({ id: z.string(), rev: z.string() })).parse(rows)
    return new Map(parsed.map(({ id, rev }) => [id, rev]))
  }

  count(type: KnownType): number {
    const row = this.#database.get('SELECT count(*) AS count FROM known WHERE type = ?', type)
    return z.object({ count: z.number() }).parse(row).count
  }

  /** A document was read; `appears` is when it is worth reading again, in milliseconds since 1970. */
  remember(id: string, type: KnownType, rev: string, appears: number | null = null): void {
    this.#database.run('INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)', id, type, rev, appears)
  }

  forget(id: string): void {
    this.#database.run('DELETE FROM known WHERE id = ?', id)
  }

  /** The releases whose moment came. */
  appearing(now: number): string[] {
    return this.#database.ids('SELECT id FROM known WHERE appears <= ?', now)
  }
}
