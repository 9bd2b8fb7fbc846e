// The deliveries that are still to be made, kept in SQLite: a restart loses none.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const head = z.object({ seq: z.number() })
const row = z.object({ headers: z.string(), body: z.string() })
const headers = z.record(z.string(), z.string())

export type Delivery = { headers: Record<string, string>; body: string }

export class Queue {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  add(documentId: string, delivery: Delivery): void {
    this.#database
      .prepare('INSERT INTO delivery (document_id, headers, body) VALUES (?, ?, ?)')
      .run(documentId, JSON.stringify(delivery.headers), delivery.body)
  }

  /** The oldest delivery of each document, oldest first: a document's changes arrive in order. */
  heads(): number[] {
    return this.#database
      .prepare('SELECT min(seq) AS seq FROM delivery GROUP BY document_id ORDER BY 1')
      .all()
      .map((found) => head.parse(found).seq)
  }

  get(seq: number): Delivery {
    const found = this.#database
      .prepare('SELECT headers, body FROM delivery WHERE seq = ?')
      .get(seq)
    const { headers: text, body } = row.parse(found)
    return { headers: headers.parse(JSON.parse(text)), body }
  }

  done(seq: number): void {
    this.#database.prepare('DELETE FROM delivery WHERE seq = ?').run(seq)
  }
}
