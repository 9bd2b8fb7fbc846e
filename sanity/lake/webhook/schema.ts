// The tables of webhooks.
import type { DatabaseSync } from 'node:sqlite'
import { FIRST_HOOK } from './hook.ts'

export const WEBHOOK_SCHEMA = `
  -- What is to be delivered, and for a while what was.
  CREATE TABLE IF NOT EXISTS webhook_delivery (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    hook TEXT NOT NULL,
    document_id TEXT NOT NULL,
    operation TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    -- When the transaction was made, RFC 3339.
    at TEXT NOT NULL,
    -- The document as JSON before and after the change, until the body is made of them.
    before TEXT,
    after TEXT,
    body TEXT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'given up')),
    attempts INTEGER NOT NULL DEFAULT 0,
    -- When it is to be tried next, in milliseconds since 1970.
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS webhook_delivery_by_document
    ON webhook_delivery (hook, document_id, seq) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS webhook_delivery_by_due
    ON webhook_delivery (hook, due, seq) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS webhook_delivery_finished
    ON webhook_delivery (seq) WHERE state <> 'waiting';
  CREATE TABLE IF NOT EXISTS webhook_attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    delivery INTEGER NOT NULL REFERENCES webhook_delivery (seq) ON DELETE CASCADE,
    at TEXT NOT NULL,
    duration_ms INTEGER NOT NULL,
    -- The HTTP status, where there was an answer.
    status INTEGER,
    failure TEXT CHECK (failure IN ('http', 'network', 'timeout', 'other')),
    -- The beginning of the answer, or what went wrong.
    told TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS webhook_attempt_by_delivery ON webhook_attempt (delivery, id);
`

/** Takes over what the lake's first form had still to deliver. */
export function takeOverDeliveries(database: DatabaseSync): void {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'delivery'").get()
  if (!isThere) return
  database
    .prepare(
      `INSERT INTO webhook_delivery (hook, document_id, operation, transaction_id, at, body, due)
       SELECT ?, document_id, headers ->> '$."sanity-operation"',
         headers ->> '$."sanity-transaction-id"', headers ->> '$."sanity-transaction-time"', body, 0
       FROM delivery ORDER BY seq`,
    )
    .run(FIRST_HOOK)
  database.exec('DROP TABLE delivery')
}
