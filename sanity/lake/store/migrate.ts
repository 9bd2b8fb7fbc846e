// Brings a file from an earlier form of the lake into the present one.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { DocumentTable } from './documents.ts'
import { documentOf, documentRow } from './row.ts'

/**
 * Counts up when what is found of a document (its words, its references, its keys in indexes) is
 * written in another way: then all of it is made anew.
 */
const FORM = 3
/** Documents that are in memory at once. */
const STEP = 500

const version = z.object({ user_version: z.number() })
const firstForm = z.object({ body: z.string() })
const row = documentRow.extend({ seq: z.number() })

/**
 * Puts tables of the first form aside, before the present ones are made; the answer, called after
 * that, brings their documents over. Both belong into one SQLite transaction.
 */
export function migrate(database: DatabaseSync): () => void {
  const form = version.parse(database.prepare('PRAGMA user_version').get()).user_version
  if (form === FORM) return () => {}
  const isFirst = database
    .prepare("SELECT 1 FROM pragma_table_info('document') WHERE name = 'body'")
    .get()
  // In the first form a document was one text, found by its id.
  if (isFirst) database.exec('ALTER TABLE document RENAME TO document_first_form')
  return () => {
    const documents = new DocumentTable(database)
    if (isFirst) {
      for (const found of database.prepare('SELECT body FROM document_first_form').iterate()) {
        const document: LakeDocument = JSON.parse(firstForm.parse(found).body)
        documents.put(document, null, 0)
      }
      database.exec('DROP TABLE document_first_form')
    } else makeAnew(database, documents)
    database.exec(`PRAGMA user_version = ${FORM}`)
  }
}

function makeAnew(database: DatabaseSync, documents: DocumentTable): void {
  database.exec(`
    DELETE FROM index_entry;
    DELETE FROM index_definition;
    DELETE FROM reference;
    INSERT INTO document_text (document_text) VALUES ('delete-all');
  `)
  const next = database.prepare(
    'SELECT seq, head, tail FROM document WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: Array<z.infer<typeof row>> = next.all(last, STEP).map((found) => row.parse(found))
    for (const one of rows) documents.put(documentOf(one), null, 0)
    last = rows.at(-1)?.seq
  }
}
