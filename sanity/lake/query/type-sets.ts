// The rows of each type, kept over writes: to read all of them anew after each one would cost more than the
// rest of a query.
import type { DatabaseSync } from 'node:sqlite'
import { RowSet } from './row-set.ts'
import { rowsOf } from './rows.ts'

/** Types are what queries ask for: there may be any number of them. */
const TYPES_MAX = 100
/** Rows that were written since a set was looked at; with more it is read anew. */
const WRITTEN_MAX = 10_000

/** `written`: rows of the type that were written since. */
type Known = { rows: RowSet; written: number[]; isNow: boolean }

export class TypeSets {
  readonly #ofType
  readonly #count
  readonly #known = new Map<string, Known>()

  constructor(database: DatabaseSync) {
    this.#ofType = rowsOf(database, 'SELECT seq FROM document WHERE type = ?')
    this.#count = rowsOf(database, 'SELECT count(*) FROM document WHERE type = ?')
  }

  /** To be called after each write, with the rows that it wrote and that are there. */
  note(written: { row: number; type: string }[]): void {
    for (const known of this.#known.values()) known.isNow = false
    for (const { row, type } of written) this.#known.get(type)?.written.push(row)
  }

  /** @param last the last row that there is. */
  of(type: string, last: number): RowSet {
    const known = this.#known.get(type)
    if (known?.isNow) return known.rows
    const rows = (known && this.#grown(type, known, last)) ?? this.#read(type, last)
    if (this.#known.size >= TYPES_MAX) this.#known.clear()
    this.#known.set(type, { rows, written: [], isNow: true })
    return rows
  }

  /** With what was written; undefined where something was taken out, which only the number of them tells. */
  #grown(type: string, { rows, written }: Known, last: number): RowSet | undefined {
    if (written.length > WRITTEN_MAX) return undefined
    const all = RowSet.of(last, written).or(rows)
    return all.size === Number(this.#count.get(type)?.[0]) ? all : undefined
  }

  #read(type: string, last: number): RowSet {
    return RowSet.of(
      last,
      this.#ofType.all(type).map(([row]) => Number(row)),
    )
  }
}
