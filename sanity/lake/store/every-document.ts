// All documents, for what goes through the whole dataset.
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { openForReading } from './database.ts'
import { documentOf } from './row.ts'

const row = z.object({ head: z.string(), tail: z.string().nullable() })

/**
 * Every document of a data folder by id, as they are at one moment, read one by one while others
 * write. Whoever stops early must `return` the iterator.
 */
export function* everyDocument(dataDir: string): Generator<LakeDocument> {
  const database = openForReading(dataDir)
  try {
    const sql = 'SELECT head, tail FROM document ORDER BY id'
    for (const found of database.prepare(sql).iterate()) yield documentOf(row.parse(found))
  } finally {
    database.close()
  }
}
