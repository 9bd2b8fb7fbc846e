// From the first form of the file, in which a document was one text, to the present one.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { DocumentTable } from './documents.ts'

const row = z.object({ body: z.string() })

/**
 * Puts tables of the first form aside, before the present ones are made; the answer, called after
 * that, brings their documents over. Both belong into one SQLite transaction.
 */
export function migrate(database: DatabaseSync): (database: DatabaseSync) => void {
  const first = database
    .prepare("SELECT 1 FROM pragma_table_info('document') WHERE name = 'body'")
    .get()
  if (!first) return () => {}
  database.exec('ALTER TABLE document RENAME TO document_first_form')
  return () => {
    const documents = new DocumentTable(database)
    for (const found of database.prepare('SELECT body FROM document_first_form').iterate()) {
      const document: LakeDocument = JSON.parse(row.parse(found).body)
      documents.put(document, null, 0)
    }
    database.exec('DROP TABLE document_first_form')
  }
}
