// The documents as they lie in the database, before anything trusts them.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type DocumentRow, documentOf } from '../store/row.ts'

const row = z.object({ id: z.string(), head: z.string(), tail: z.string().nullable() })

/** Each row of the table of documents: the id it is found by, and its document, if that is JSON. */
export function* storedDocuments(
  database: DatabaseSync,
): Generator<{ id: string; document: unknown }> {
  for (const found of database.prepare('SELECT id, head, tail FROM document').iterate()) {
    const { id, ...kept } = row.parse(found)
    yield { id, document: parsed(kept) }
  }
}

function parsed(kept: DocumentRow): unknown {
  try {
    return documentOf(kept)
  } catch {
    return undefined
  }
}

/** How many documents there are, for progress. */
export function countStored(database: DatabaseSync): number {
  const found = database.prepare('SELECT count(*) AS count FROM document').get()
  return z.object({ count: z.number() }).parse(found).count
}
