// The order of documents in a query that gives none: by id, as they are seen in a perspective. It is
// the order of hosted Sanity's answers.
import type { Entry, Scan } from './index-scan.ts'
import { type IdRange, rangesOf } from './perspective.ts'
import type { Reader } from './reader.ts'
import { rowsOf } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/** Up to so many rows are sorted by their ids, one by one; more are picked out of all rows. */
const SORTED_MAX = 2000

export class Sequence {
  readonly #reader: Reader
  readonly #snapshot: Snapshot
  readonly #runs: IdRange[][]

  constructor(snapshot: Snapshot) {
    this.#reader = snapshot.reader
    this.#snapshot = snapshot
    this.#runs = rangesOf(snapshot.perspective)
  }

  /** Documents of some types, or all, as scans that are merged by key. */
  scans(types: string[] | undefined): Scan[] {
    return (types ?? [undefined]).flatMap((type) =>
      this.#runs.map((ranges) => () => this.#entries(ranges, type)),
    )
  }

  /** The rows of all documents, or of those of some types, in order. */
  rows(types?: string[]): number[] {
    const lists = (types ?? [undefined]).flatMap((type) =>
      this.#runs.map((ranges) => ranges.flatMap((range) => this.#list(range, type))),
    )
    const [only, ...others] = lists
    const all = others.length === 0 ? (only ?? []) : lists.flat().sort(byId)
    return all.map(({ row }) => row)
  }

  /** Each row once, in order. */
  inOrder(rows: number[]): number[] {
    const wanted = new Set(rows)
    if (wanted.size > SORTED_MAX) return this.rows().filter((row) => wanted.has(row))
    return [...wanted]
      .map((row) => ({ id: this.#snapshot.seenAs(this.#reader.idAt(row)), row }))
      .sort(byId)
      .map(({ row }) => row)
  }

  *#entries(ranges: IdRange[], type: string | undefined): Iterable<Entry> {
    for (const range of ranges) {
      const rows = rowsOf(this.#reader.database, sqlFor(type)).iterate(...paramsFor(range, type))
      for (const [id, row] of rows) {
        yield { key: Buffer.from(String(id).slice(range.beginning.length)), row: Number(row) }
      }
    }
  }

  #list(range: IdRange, type: string | undefined): Array<{ id: string; row: number }> {
    const found = rowsOf(this.#reader.database, sqlFor(type)).all(...paramsFor(range, type))
    return found.map(([id, row]) => ({
      id: String(id).slice(range.beginning.length),
      row: Number(row),
    }))
  }
}

const sqlFor = (type: string | undefined) =>
  `SELECT id, seq FROM document
   WHERE id >= ? AND id < ? ${type === undefined ? '' : 'AND type = ?'} ORDER BY id`

const paramsFor = ({ from, to }: IdRange, type: string | undefined) =>
  type === undefined ? [from, to] : [from, to, type]

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
