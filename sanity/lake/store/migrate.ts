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
  // One is in memory at a time: documents may be large.
  const next = database.prepare(
    'SELECT seq, head, tail FROM document WHERE seq > ? ORDER BY seq LIMIT 1',
  )
  for (let found = next.get(0); found; ) {
    const one = row.parse(found)
    documents.put(documentOf(one), null, 0)
    found = next.get(one.seq)
  }
}
