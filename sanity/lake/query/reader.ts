// Reads documents for queries, over a database connection of its own. What was read is kept for later
// queries until it changes.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import { type IndexDefinition, readDefinitions } from '../index/catalog.ts'
import { lazyDocumentOf, type Tail } from '../store/row.ts'
import { RowSet } from './row-set.ts'
import { rowsOf } from './rows.ts'
import { TypeSets } from './type-sets.ts'

/** UTF-16 code units of JSON that are kept parsed. In memory they take about ten times as many bytes. */
const HEADS_MAX = 8 * 1024 * 1024
/** Documents whose long texts are kept parsed, within one query. */
const TAILS_MAX = 256

const ROW_SETS_MAX = 200

/** Comes before the first transaction. */
const NOTHING_YET = -1

const headRow = z.tuple([z.string(), z.string().nullable()])
const names = z.array(z.string())

type Head = { document: LakeDocument; size: number }

export class Reader {
  readonly database: DatabaseSync
  readonly #statements
  readonly #heads = new Map<number, Head>()
  #size = 0
  #written = NOTHING_YET
  readonly #numbers = new Map<string, number>()
  readonly #rowSets = new Map<string, RowSet>()
  readonly #typeSets = new TypeSets(this)
  #tails = new Map<number, Tail>()
  #definitions: { state: string; all: IndexDefinition[] } = { state: '', all: [] }

  constructor(database: DatabaseSync) {
    this.database = database
    this.#statements = prepare(database)
  }

  /** Calls `work`, during which no write is seen. */
  async atOneMoment<T>(work: () => Promise<T>): Promise<T> {
    this.database.exec('BEGIN')
    try {
      this.#forgetWhatChanged()
      return await work()
    } finally {
      this.#tails.clear()
      this.database.exec('COMMIT')
    }
  }

  /** The document in a row, whose long texts are read when they are looked at. */
  document(seq: number): LakeDocument | undefined {
    const kept = this.#heads.get(seq)
    if (kept) return kept.document
    const found = this.#statements.head.get(seq)
    if (!found) return undefined
    const [head, long] = headRow.parse(found)
    const document = lazyDocumentOf(head, long === null ? [] : names.parse(JSON.parse(long)), () =>
      this.#tail(seq),
    )
    this.#keep(seq, { document, size: head.length })
    return document
  }

  /** The row of a document. */
  rowOf(id: string): number | undefined {
    const seq = this.#statements.seq.get(id)?.[0]
    return seq === undefined ? undefined : Number(seq)
  }

  /** All indexes that there are in the snapshot. */
  definitions(): IndexDefinition[] {
    const state = String(this.#statements.definitions.get())
    if (state !== this.#definitions.state) {
      this.#definitions = { state, all: readDefinitions(this.database) }
    }
    return this.#definitions.all
  }

  /** The rows of all documents, or of those of one type, by id. */
  rows(type?: string): number[] {
    const { all, ofType } = this.#statements
    return (type === undefined ? all.all() : ofType.all(type)).map(([seq]) => Number(seq))
  }

  /** Rows and ids of the documents whose id has a dot: drafts, versions, the system's own. */
  dotted(): Array<{ row: number; id: string }> {
    return this.#statements.dotted.all().map(([row, id]) => ({ row: Number(row), id: String(id) }))
  }

  /** A set of rows that holds until the next write, and is kept until then. */
  rowSet(name: string, find: () => Iterable<number>): RowSet {
    const known = this.#rowSets.get(name) ?? this.newRowSet(find())
    if (this.#rowSets.size >= ROW_SETS_MAX) this.#rowSets.clear()
    this.#rowSets.set(name, known)
    return known
  }

  rowSetOfType(type: string): RowSet {
    return this.#typeSets.of(type)
  }

  /** A number that is costly to find and holds until the next write. */
  untilWritten(name: string, find: () => number): number {
    const known = this.#numbers.get(name) ?? find()
    this.#numbers.set(name, known)
    return known
  }

  newRowSet(rows: Iterable<number>): RowSet {
    return RowSet.of(this.#lastRow(), rows)
  }

  #lastRow(): number {
    return this.untilWritten('last row', () => Number(this.#statements.lastRow.get()?.[0] ?? 0))
  }

  #tail(seq: number): Tail {
    const kept = this.#tails.get(seq)
    if (kept) return kept
    const tail: Tail = JSON.parse(String(this.#statements.tail.get(seq)?.[0] ?? '{}'))
    if (this.#tails.size >= TAILS_MAX) this.#tails.clear()
    this.#tails.set(seq, tail)
    return tail
  }

  #keep(seq: number, head: Head): void {
    for (const [oldest, { size }] of this.#heads) {
      if (this.#size + head.size <= HEADS_MAX) break
      this.#heads.delete(oldest)
      this.#size -= size
    }
    this.#heads.set(seq, head)
    this.#size += head.size
  }

  #forgetWhatChanged(): void {
    const last = Number(this.#statements.lastWritten.get()?.[0] ?? 0)
    if (last === this.#written) return
    this.#numbers.clear()
    this.#rowSets.clear()
    const written = this.#written === NOTHING_YET ? [] : this.#statements.since.all(this.#written)
    this.#typeSets.note(written.map(([seq, type]) => ({ row: Number(seq), type: String(type) })))
    for (const [seq] of written) {
      const kept = this.#heads.get(Number(seq))
      if (!kept) continue
      this.#heads.delete(Number(seq))
      this.#size -= kept.size
    }
    this.#written = last
  }
}

function prepare(database: DatabaseSync) {
  const statement = (sql: string) => rowsOf(database, sql)
  return {
    head: statement('SELECT head, long_names FROM document WHERE seq = ?'),
    tail: statement('SELECT tail FROM document WHERE seq = ?'),
    seq: statement('SELECT seq FROM document WHERE id = ?'),
    all: statement('SELECT seq FROM document ORDER BY id'),
    ofType: statement('SELECT seq FROM document WHERE type = ? ORDER BY id'),
    dotted: statement("SELECT seq, id FROM document WHERE instr(id, '.') > 0"),
    lastRow: statement('SELECT max(seq) FROM document'),
    lastWritten: statement('SELECT max(seq) FROM lake_transaction'),
    since: statement('SELECT seq, type FROM document WHERE written > ?'),
    definitions: statement('SELECT count(*), max(id), sum(ready) FROM index_definition'),
  }
}
