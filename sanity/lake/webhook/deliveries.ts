// The deliveries that are still to be made, kept in SQLite: a restart loses none, and goes on waiting
// where the lake was waiting before.
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { atomically } from '../store/database.ts'
import type { Change, Transaction } from '../store/store.ts'
import { waitAfter } from './back-off.ts'
import type { Outcome } from './post.ts'

const delivery = z.object({
  seq: z.number(),
  documentId: z.string(),
  operation: z.string(),
  transactionId: z.string(),
  at: z.string(),
  bytes: z.number(),
})
const dueRow = z.object({ due: z.number() }).optional()
const bodyRow = z.object({ body: z.string().nullable() })
const documents = z.object({ before: z.string().nullable(), after: z.string().nullable() })
const attemptsRow = z.object({ attempts: z.number() })

/**
 * What it is about, without its content, of which many may be too much for the memory. `bytes` is what
 * that takes: the body, or the documents before and after the change until there is a body.
 */
export type Delivery = z.infer<typeof delivery>

/** Attempts of one delivery that the log keeps: the newest. */
const ATTEMPTS_KEPT = 10
/** Deliveries that the log keeps when they are over, more or less. */
const FINISHED_KEPT = 1000
const KEPT_DAYS = 30
const TOGETHER_MS = 20
/** How many more there may be until the log is cut. */
const CUT_EVERY = 100

export class Deliveries {
  readonly #database: DatabaseSync
  readonly #hooks: string
  readonly #statements
  #finished = 0
  #writes: Array<() => void> = []
  #written: Promise<void> | undefined

  /** @param hooks the names of the webhooks that are set. */
  constructor(database: DatabaseSync, hooks: string[]) {
    this.#database = database
    this.#hooks = JSON.stringify(hooks)
    this.#statements = prepare(database)
    this.#cut()
  }

  /** Notes a change that a webhook may have to tell; to be called within the change's own commit. */
  record(hook: string, { id, at }: Transaction, { id: documentId, before, after }: Change): void {
    const operation = !before ? 'create' : after ? 'update' : 'delete'
    this.#statements.record.run(
      hook,
      documentId,
      operation,
      id,
      at,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      Date.now(),
    )
  }

  /**
   * What may be tried now: of each document the oldest delivery, so that changes arrive in order.
   * @param most how many, and how many bytes each may take.
   */
  due(hook: string, now: number, most: { count: number; bytes: number }): Delivery[] {
    const found = this.#statements.due.all(hook, now, most.bytes, most.count)
    return found.map((row) => delivery.parse(row))
  }

  /** The JSON to send; null until it is made. */
  body({ seq }: Delivery): string | null {
    return bodyRow.parse(this.#statements.body.get(seq)).body
  }

  /** The documents before and after the change, as JSON; both null once the body is made of them. */
  documents({ seq }: Delivery): { before: string | null; after: string | null } {
    return documents.parse(this.#statements.documents.get(seq))
  }

  /** When something is due that is not yet, in milliseconds since 1970. */
  nextDue(hook: string, now: number): number | undefined {
    return dueRow.parse(this.#statements.nextDue.get(hook, now))?.due
  }

  /** For a change that turned out to be none of the webhook's. */
  remove(seq: number): Promise<void> {
    return this.#soon(() => this.#statements.remove.run(seq))
  }

  /**
   * Logs an attempt: the delivery is over, or waits for the next one until there were `most`. Once
   * there is a body, it is what is sent from then on.
   */
  async tried(
    { seq }: Delivery,
    { body, outcome, most }: { body: string | null; outcome: Outcome; most: number },
  ): Promise<'delivered' | 'given up' | 'waiting'> {
    const { startedAt, durationMs, status, failure, told } = outcome
    const attempts = attemptsRow.parse(this.#statements.attempts.get(seq)).attempts + 1
    const state = !failure ? 'delivered' : attempts >= most ? 'given up' : 'waiting'
    const at = startedAt.toISOString()
    const due = Date.now() + waitAfter(attempts)
    await this.#soon(() => {
      this.#statements.log.run(seq, at, durationMs, status ?? null, failure ?? null, told)
      this.#statements.forget.run(seq, seq, ATTEMPTS_KEPT)
      if (body !== null) this.#statements.setBody.run(body, seq)
      this.#statements.tried.run(state, attempts, due, seq)
    })
    if (state !== 'waiting') this.#finish()
    return state
  }

  /** Many small writes become one: each write waits for the disk, and editors' changes for it. */
  #soon(write: () => void): Promise<void> {
    this.#writes.push(write)
    this.#written ??= setTimeout(TOGETHER_MS).then(() => {
      const writes = this.#writes.splice(0)
      this.#written = undefined
      atomically(this.#database, () => {
        for (const each of writes) each()
      })
    })
    return this.#written
  }

  #finish(): void {
    this.#finished += 1
    if (this.#finished % CUT_EVERY === 0) this.#cut()
  }

  /**
   * Bounds the log. What waits for a webhook that is not set any more goes with age, too. A disk that is
   * full keeps no lake from starting.
   */
  #cut(): void {
    const oldest = new Date(Date.now() - KEPT_DAYS * 24 * 60 * 60_000)
    try {
      this.#statements.cutOld.run(oldest.toISOString(), this.#hooks)
      this.#statements.cutMany.run(FINISHED_KEPT)
    } catch (error) {
      console.error('The log of webhooks could not be shortened; it is tried again later:', error)
    }
  }
}

function prepare(database: DatabaseSync) {
  // No older delivery of the same document waits.
  const isFirst = `NOT EXISTS (
    SELECT 1 FROM webhook_delivery AS older WHERE older.state = 'waiting'
      AND older.hook = d.hook AND older.document_id = d.document_id AND older.seq < d.seq)`
  return {
    record: database.prepare(
      `INSERT INTO webhook_delivery
         (hook, document_id, operation, transaction_id, at, before, after, due)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    due: database.prepare(
      `SELECT seq, document_id AS documentId, operation, transaction_id AS transactionId, at,
         ifnull(octet_length(before), 0) + ifnull(octet_length(after), 0)
           + ifnull(octet_length(body), 0) AS bytes
       FROM webhook_delivery AS d
       WHERE state = 'waiting' AND hook = ? AND due <= ? AND bytes <= ? AND ${isFirst}
       ORDER BY due, seq LIMIT ?`,
    ),
    nextDue: database.prepare(
      `SELECT due FROM webhook_delivery AS d
       WHERE state = 'waiting' AND hook = ? AND due > ? AND ${isFirst} ORDER BY due LIMIT 1`,
    ),
    body: database.prepare('SELECT body FROM webhook_delivery WHERE seq = ?'),
    documents: database.prepare('SELECT before, after FROM webhook_delivery WHERE seq = ?'),
    attempts: database.prepare('SELECT attempts FROM webhook_delivery WHERE seq = ?'),
    setBody: database.prepare(
      `UPDATE webhook_delivery SET body = ?, before = NULL, after = NULL
       WHERE seq = ? AND body IS NULL`,
    ),
    remove: database.prepare('DELETE FROM webhook_delivery WHERE seq = ?'),
    log: database.prepare(
      `INSERT INTO webhook_attempt (delivery, at, duration_ms, status, failure, told)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    forget: database.prepare(
      `DELETE FROM webhook_attempt WHERE delivery = ? AND id <= (
         SELECT id FROM webhook_attempt WHERE delivery = ? ORDER BY id DESC LIMIT 1 OFFSET ?)`,
    ),
    tried: database.prepare(
      'UPDATE webhook_delivery SET state = ?, attempts = ?, due = ? WHERE seq = ?',
    ),
    cutOld: database.prepare(
      `DELETE FROM webhook_delivery WHERE at < ?
         AND (state <> 'waiting' OR hook NOT IN (SELECT value FROM json_each(?)))`,
    ),
    cutMany: database.prepare(
      `DELETE FROM webhook_delivery WHERE state <> 'waiting' AND seq <= (
         SELECT seq FROM webhook_delivery WHERE state <> 'waiting' ORDER BY seq DESC LIMIT 1 OFFSET ?)`,
    ),
  }
}
