// The table of documents, with what finds them: references and words. All calls belong into a
// transaction of the caller's.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { searchText } from '../query/fold.ts'
import { referencesIn } from './references.ts'
import { documentOf, documentRow, rowOf } from './row.ts'

const place = z.object({ seq: z.number() }).optional()
const identified = z.object({ id: z.string() })

export class DocumentTable {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  get(id: string): LakeDocument | undefined {
    const found = this.#statements.get.get(id)
    return found && documentOf(documentRow.parse(found))
  }

  /** The number of a document's row. */
  seq(id: string): number | undefined {
    return place.parse(this.#statements.seq.get(id))?.seq
  }

  /**
   * Writes a document over the one that was there, if there was one; answers its row's number.
   * `transaction` is the number of the transaction.
   */
  put(document: LakeDocument, before: LakeDocument | null, transaction: number): number {
    const { head, tail, longNames } = rowOf(document)
    const written = this.#statements.put.get(
      document._id,
      document._type,
      transaction,
      head,
      tail && JSON.stringify(longNames),
      tail,
    )
    const seq = z.object({ seq: z.number() }).parse(written).seq
    this.#refer(seq, before, document)
    if (before) this.#statements.forgetText.run(seq)
    this.#statements.addText.run(seq, searchText(document))
    return seq
  }

  remove(before: LakeDocument): void {
    const seq = this.seq(before._id)
    if (seq === undefined) return
    this.#refer(seq, before, null)
    this.#statements.forgetText.run(seq)
    this.#statements.remove.run(seq)
  }

  /** A published document, its draft and its versions: those that there are. `id` is the published one. */
  versions(id: string): LakeDocument[] {
    const found = this.#statements.versions.all(id, `drafts.${id}`, id)
    return found.map((one) => documentOf(documentRow.parse(one)))
  }

  /** The ids of the documents that have a strong reference to one. */
  referring(id: string): string[] {
    return this.#statements.referring.all(id).map((found) => identified.parse(found).id)
  }

  #refer(seq: number, before: LakeDocument | null, after: LakeDocument | null): void {
    const old = before ? referencesIn(before) : new Map<string, boolean>()
    const now = after ? referencesIn(after) : new Map<string, boolean>()
    for (const [target, strong] of old) {
      if (now.get(target) !== strong) this.#statements.unrefer.run(target, seq)
    }
    for (const [target, strong] of now) {
      if (old.get(target) !== strong) this.#statements.refer.run(target, seq, strong ? 1 : 0)
    }
  }
}

function prepare(database: DatabaseSync) {
  return {
    get: database.prepare('SELECT head, tail FROM document WHERE id = ?'),
    seq: database.prepare('SELECT seq FROM document WHERE id = ?'),
    versions: database.prepare(
      `SELECT head, tail FROM document WHERE id IN (?, ?)
       UNION ALL
       SELECT head, tail FROM document WHERE id > 'versions.' AND id < 'versions/'
         AND substr(id, 10 + instr(substr(id, 10), '.')) = ?`,
    ),
    put: database.prepare(
      `INSERT INTO document (id, type, written, head, long_names, tail) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET type = excluded.type, written = excluded.written,
         head = excluded.head, long_names = excluded.long_names, tail = excluded.tail
       RETURNING seq`,
    ),
    remove: database.prepare('DELETE FROM document WHERE seq = ?'),
    refer: database.prepare('INSERT INTO reference (target, document, strong) VALUES (?, ?, ?)'),
    unrefer: database.prepare('DELETE FROM reference WHERE target = ? AND document = ?'),
    referring: database.prepare(
      `SELECT id FROM reference JOIN document ON seq = document
       WHERE target = ? AND strong = 1 ORDER BY seq`,
    ),
    addText: database.prepare('INSERT INTO document_text (rowid, words) VALUES (?, ?)'),
    forgetText: database.prepare('DELETE FROM document_text WHERE rowid = ?'),
  }
}
