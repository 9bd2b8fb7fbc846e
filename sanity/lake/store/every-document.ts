// All documents, for what goes through the whole dataset.
import type { LakeDocument } from '../document.ts'
import { openForReading } from './database.ts'
import { documentOf, documentRow } from './row.ts'

/**
 * Every document of a data folder by id, as they are at one moment, read one by one while others
 * write. Whoever stops early must `return` the iterator.
 */
export function* everyDocument(dataDir: string): Generator<LakeDocument> {
  const database = openForReading(dataDir)
  try {
    const sql = 'SELECT head, tail FROM document ORDER BY id'
    for (const found of database.prepare(sql).iterate()) yield documentOf(documentRow.parse(found))
  } finally {
    database.close()
  }
}
