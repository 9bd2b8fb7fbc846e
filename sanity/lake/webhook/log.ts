// The log of deliveries, for people to look at: those that wait, and for a while those that are over.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const entry = z.object({
  seq: z.number(),
  hook: z.string(),
  documentId: z.string(),
  operation: z.string(),
  transactionId: z.string(),
  at: z.string(),
  bytes: z.number(),
  state: z.enum(['waiting', 'delivered', 'given up']),
  attempts: z.number(),
  lastAt: z.string().nullable(),
  durationMs: z.number().nullable(),
  status: z.number().nullable(),
  failure: z.string().nullable(),
  told: z.string().nullable(),
})
const bodyRow = z.object({ body: z.string().nullable() }).optional()
const attempt = z.object({
  id: z.number(),
  delivery: z.number(),
  hook: z.string(),
  at: z.string(),
  durationMs: z.number(),
  status: z.number().nullable(),
  failure: z.enum(['http', 'network', 'timeout', 'other']).nullable(),
  told: z.string(),
})

/** A delivery and its last attempt. Times are RFC 3339; `body` is the JSON that is sent, once it is made. */
export type LogEntry = Omit<z.infer<typeof entry>, 'bytes'> & { body: string | null }
export type LoggedAttempt = z.infer<typeof attempt>

/** Bytes of bodies that are told at once. */
const BODIES_MAX = 16 * 1024 * 1024

/** What is asked of the log: the newest `limit`. */
export type Wanted = { hook?: string; failed?: boolean; limit: number }

export class DeliveryLog {
  readonly #statements

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  /**
   * Newest first. `failed`: only what was given up, or waits after an attempt that failed. A body that
   * would be too much with the newer ones is left out.
   */
  entries({ hook, failed = false, limit }: Wanted): LogEntry[] {
    const found = this.#statements.entries.all(hook ?? null, hook ?? null, failed ? 1 : 0, limit)
    let room = BODIES_MAX
    return found.map((row) => {
      const { bytes, ...told } = entry.parse(row)
      if (bytes > room) return { ...told, body: null }
      room -= bytes
      return { ...told, body: bodyRow.parse(this.#statements.body.get(told.seq))?.body ?? null }
    })
  }

  /** Newest first. */
  attempts(hook: string, limit: number): LoggedAttempt[] {
    return this.#statements.attempts.all(hook, limit).map((row) => attempt.parse(row))
  }

  attempt(id: number): LoggedAttempt | undefined {
    return attempt.optional().parse(this.#statements.attempt.get(id))
  }

  /**
   * Makes a delivery due now, with all its attempts before it, whatever became of it before. A lake
   * that runs sees it soon. Answers whether there is such a delivery.
   */
  retry(seq: number): boolean {
    return this.#statements.retry.run(Date.now(), seq).changes > 0
  }
}

function prepare(database: DatabaseSync) {
  const attempts = `SELECT a.id, a.delivery, d.hook, a.at, a.duration_ms AS durationMs, a.status,
      a.failure, a.told
    FROM webhook_attempt AS a JOIN webhook_delivery AS d ON d.seq = a.delivery`
  return {
    entries: database.prepare(
      `SELECT d.seq, d.hook, d.document_id AS documentId, d.operation,
         d.transaction_id AS transactionId, d.at,
         ifnull(octet_length(d.body), 0) AS bytes, d.state, d.attempts,
         a.at AS lastAt, a.duration_ms AS durationMs, a.status, a.failure, a.told
       FROM webhook_delivery AS d LEFT JOIN webhook_attempt AS a
         ON a.id = (SELECT max(id) FROM webhook_attempt WHERE delivery = d.seq)
       WHERE (? IS NULL OR d.hook = ?) AND (? = 0 OR a.failure IS NOT NULL)
       ORDER BY d.seq DESC LIMIT ?`,
    ),
    body: database.prepare('SELECT body FROM webhook_delivery WHERE seq = ?'),
    attempts: database.prepare(`${attempts} WHERE d.hook = ? ORDER BY a.id DESC LIMIT ?`),
    attempt: database.prepare(`${attempts} WHERE a.id = ?`),
    retry: database.prepare(
      "UPDATE webhook_delivery SET state = 'waiting', attempts = 0, due = ? WHERE seq = ?",
    ),
  }
}
