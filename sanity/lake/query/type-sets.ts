// The rows of each type, kept over writes: to read all of them anew after each one would cost more than the
// rest of a query.
import { IndexScan } from './index-scan.ts'
import type { Reader } from './reader.ts'
import type { RowSet } from './row-set.ts'

/** Types are what queries ask for: there may be any number of them. */
const TYPES_MAX = 100
/** Rows that were written since a set was looked at; with more it is read anew. */
const WRITTEN_MAX = 10_000

/** `written`: rows of the type that were written since. */
type Known = { rows: RowSet; written: number[]; isNow: boolean }

export class TypeSets {
  readonly #reader: Reader
  readonly #known = new Map<string, Known>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** To be called after each write, with the rows that it wrote and that are there. */
  note(written: { row: number; type: string }[]): void {
    for (const known of this.#known.values()) known.isNow = false
    for (const { row, type } of written) this.#known.get(type)?.written.push(row)
  }

  of(type: string): RowSet {
    const known = this.#known.get(type)
    if (known?.isNow) return known.rows
    const rows =
      (known && this.#grown(type, known)) ?? this.#reader.newRowSet(this.#reader.rows(type))
    if (this.#known.size >= TYPES_MAX) this.#known.clear()
    this.#known.set(type, { rows, written: [], isNow: true })
    return rows
  }

  /** With what was written; undefined where something was taken out, which only the number of them tells. */
  #grown(type: string, { rows, written }: Known): RowSet | undefined {
    if (written.length > WRITTEN_MAX) return undefined
    const all = this.#reader.newRowSet(written).or(rows)
    const count = new IndexScan(this.#reader).countOfTypes([type])
    return all.size === count ? all : undefined
  }
}
