// Rows of documents, out of the indexes in SQLite.
import { OTHER_KEY } from '../index/key.ts'
import type { Reader } from './reader.ts'
import { rowsOf } from './rows.ts'

/** An entry of an index: a document's row under its key. */
export type Entry = { key: Uint8Array; row: number }

/** Entries in order, from either end. */
export type Scan = (descending: boolean) => Iterable<Entry>

export class IndexScan {
  readonly #reader: Reader
  readonly #sql: ReturnType<typeof prepared>

  constructor(reader: Reader) {
    this.#reader = reader
    this.#sql = prepared(reader)
  }

  /** The rows whose key in an index is at least `from` and less than `to`. */
  rowsBetween(definition: number, from: Uint8Array, to: Uint8Array): number[] {
    return numbers(this.#sql.between.all(definition, from, to))
  }

  countBetween(definition: number, from: Uint8Array, to: Uint8Array, limit: number): number {
    return Number(this.#sql.countBetween.get(definition, from, to, limit)?.[0])
  }

  rowsReferring(ids: string[]): number[] {
    return ids.flatMap((id) => numbers(this.#sql.referring.all(id)))
  }

  countReferring(ids: string[], limit: number): number {
    return ids.reduce((sum, id) => sum + Number(this.#sql.countReferring.get(id, limit)?.[0]), 0)
  }

  rowsWithText(search: string): number[] {
    return numbers(this.#sql.withText.all(search))
  }

  countWithText(search: string, limit: number): number {
    return Number(this.#sql.countWithText.get(search, limit)?.[0])
  }

  /** The rows of a published document, its draft and its versions. */
  rowsOfVersions(id: string): number[] {
    const own = numbers([...this.#sql.id.all(id), ...this.#sql.id.all(`drafts.${id}`)])
    const versions = numbers(this.#sql.beginning.all('versions.', 'versions/'))
    return [...own, ...versions]
  }

  rowsBeginning(beginning: string): number[] {
    // Ids are ASCII; the last character comes after all that an id may hold.
    return numbers(this.#sql.beginning.all(beginning, `${beginning}\x7f`))
  }

  /** Every type there is, found by leaping from one to the next. */
  types(): string[] {
    return this.#sql.types.all().map(([type]) => String(type))
  }

  hasType(type: string): boolean {
    return this.#sql.hasType.get(type) !== undefined
  }

  countOfTypes(types: string[]): number {
    const count = (type: string) => Number(this.#sql.countOfType.get(type)?.[0])
    return types.reduce(
      (sum, type) => sum + this.#reader.untilWritten(`count ${type}`, () => count(type)),
      0,
    )
  }

  /** Documents by id, which is the order of a query that has none. */
  byId(types: string[] | undefined): Scan[] {
    const { database } = this.#reader
    const scan = (condition: string, ...params: string[]) =>
      function* (): Iterable<Entry> {
        const sql = `SELECT id, seq FROM document ${condition} ORDER BY id`
        for (const [id, row] of rowsOf(database, sql).iterate(...params)) {
          yield { key: Buffer.from(String(id)), row: Number(row) }
        }
      }
    return types ? types.map((type) => scan('WHERE type = ?', type)) : [scan('')]
  }

  /** Documents by their keys in an index of each type. */
  ordered(definitions: number[]): Scan[] {
    const { database } = this.#reader
    return definitions.map(
      (definition) =>
        function* (descending: boolean): Iterable<Entry> {
          const direction = descending ? 'DESC' : 'ASC'
          const sql = `SELECT key, document FROM index_entry WHERE definition = ?
            ORDER BY key ${direction}, document ${direction}`
          for (const [key, row] of rowsOf(database, sql).iterate(definition)) {
            yield { key: key instanceof Uint8Array ? key : OTHER_KEY, row: Number(row) }
          }
        },
    )
  }

  /** Several scans as one, in order. */
  *merge(scans: Scan[], descending: boolean): Iterable<Entry> {
    const [only, ...others] = scans
    if (only && others.length === 0) {
      yield* only(descending)
      return
    }
    const heads = scans.map((scan) => scan(descending)[Symbol.iterator]())
    try {
      yield* merged(heads, descending ? -1 : 1)
    } finally {
      // A scan that is left open would hold the database at its moment.
      for (const head of heads) head.return?.()
    }
  }
}

function* merged(heads: Iterator<Entry>[], sign: 1 | -1): Iterable<Entry> {
  const waiting = heads.map((head) => head.next())
  for (;;) {
    let first: { at: number; entry: Entry } | undefined
    for (const [at, next] of waiting.entries()) {
      if (next.done) continue
      if (!first || sign * compare(next.value, first.entry) < 0) first = { at, entry: next.value }
    }
    if (!first) return
    yield first.entry
    const head = heads[first.at]
    if (head) waiting[first.at] = head.next()
  }
}

const compare = (a: Entry, b: Entry) => Buffer.compare(a.key, b.key) || a.row - b.row

const numbers = (rows: unknown[][]) => rows.map(([row]) => Number(row))

const statements = new WeakMap<Reader, ReturnType<typeof prepare>>()

/** Prepared once for each reader. */
function prepared(reader: Reader) {
  const known = statements.get(reader) ?? prepare(reader)
  statements.set(reader, known)
  return known
}

function prepare({ database }: Reader) {
  const counted = (sql: string) => rowsOf(database, `SELECT count(*) FROM (${sql} LIMIT ?)`)
  const between = 'SELECT document FROM index_entry WHERE definition = ? AND key >= ? AND key < ?'
  const referring = 'SELECT document FROM reference WHERE target = ?'
  const withText = 'SELECT rowid FROM document_text WHERE document_text MATCH ?'
  return {
    between: rowsOf(database, between),
    countBetween: counted(between),
    referring: rowsOf(database, referring),
    countReferring: counted(referring),
    withText: rowsOf(database, withText),
    countWithText: counted(withText),
    id: rowsOf(database, 'SELECT seq FROM document WHERE id = ?'),
    beginning: rowsOf(database, 'SELECT seq FROM document WHERE id >= ? AND id < ?'),
    hasType: rowsOf(database, 'SELECT 1 FROM document WHERE type = ? LIMIT 1'),
    countOfType: rowsOf(database, 'SELECT count(*) FROM document WHERE type = ?'),
    types: rowsOf(
      database,
      `WITH RECURSIVE leap (type) AS (
         SELECT min(type) FROM document
         UNION ALL
         SELECT (SELECT min(type) FROM document WHERE type > leap.type) FROM leap
         WHERE leap.type IS NOT NULL
       )
       SELECT type FROM leap WHERE type IS NOT NULL`,
    ),
  }
}
