// The documents as they lie in the database, before anything trusts them.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const row = z.object({ id: z.string(), body: z.string() })

/** Each row of the table of documents: the id it is found by, and its document, if that is JSON. */
export function* storedDocuments(
  database: DatabaseSync,
): Generator<{ id: string; document: unknown }> {
  for (const found of database.prepare('SELECT id, body FROM document').iterate()) {
    const { id, body } = row.parse(found)
    yield { id, document: parsed(body) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many documents there are, for progress. */
export function countStored(database: DatabaseSync): number {
  const found = database.prepare('SELECT count(*) AS count FROM document').get()
  return z.object({ count: z.number() }).parse(found).count
}
