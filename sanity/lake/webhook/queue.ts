// The deliveries that are still to be made, kept in SQLite: a restart loses none.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const row = z.object({ seq: z.number(), headers: z.string(), body: z.string() })
const headers = z.record(z.string(), z.string())

export type Delivery = { seq: number; headers: Record<string, string>; body: string }

export class Queue {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add(documentId: string, delivery: Omit<Delivery, 'seq'>): void {
    this.#database
      .prepare('INSERT INTO delivery (document_id, headers, body) VALUES (?, ?, ?)')
      .run(documentId, JSON.stringify(delivery.headers), delivery.body)
  }

  /** The oldest delivery, which is the next to be made: changes arrive in their order. */
  next(): Delivery | undefined {
    const found = this.#database
      .prepare('SELECT seq, headers, body FROM delivery ORDER BY seq LIMIT 1')
      .get()
    if (!found) return undefined
    const { seq, headers: text, body } = row.parse(found)
    return { seq, headers: headers.parse(JSON.parse(text)), body }
  }

  done(seq: number): void {
    this.#database.prepare('DELETE FROM delivery WHERE seq = ?').run(seq)
  }
}
