// The archive in parts that are read whole, one at a time: by year, and a year that has many by number.
import type { Entries } from './entries.ts'
import type { Marks } from './marks.ts'

/** So many releases stand on one: a few hundred kilobytes of what is told of each. */
export const PER_SHELF = 1000

/** `page` counts from 1; `changed` is when the public last saw something else on it, in ms since 1970. */
export type Shelf = { year: number; page: number; count: number; changed: number }

/**
 * The oldest stand first, so that what is new changes the last shelf of its year and no other. One
 * pass over the archive in memory.
 */
export class Shelves {
  readonly #entries: Entries
  /** Rows of the columns. */
  readonly #byYear = new Map<number, number[]>()

  constructor(entries: Entries, marks: Marks) {
    this.#entries = entries
    const years = new Map(
      marks.ofFacets
        .filter(({ facet }) => facet === 'year')
        .map(({ mark, number }) => [number, Number(mark.slice('year='.length))]),
    )
    const { ids, marks: marked, starts } = entries.columns
    for (let row = ids.length - 1; row >= 0; row -= 1) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const year = years.get(marked[at] ?? 0)
        if (year === undefined) continue
        const rows = this.#byYear.get(year)
        if (rows) rows.push(row)
        else this.#byYear.set(year, [row])
      }
    }
  }

  all(): Shelf[] {
    const { changed } = this.#entries.columns
    return [...this.#byYear]
      .sort(([a], [b]) => b - a)
      .flatMap(([year, rows]) =>
        Array.from({ length: Math.ceil(rows.length / PER_SHELF) }, (_, before) => {
          const standing = rows.slice(before * PER_SHELF, (before + 1) * PER_SHELF)
          const latest = standing.reduce((max, row) => Math.max(max, changed[row] ?? 0), 0)
          return { year, page: before + 1, count: standing.length, changed: latest }
        }),
      )
  }

  /** None where there is no such shelf. */
  idsOn(year: number, page: number): string[] {
    const { ids } = this.#entries.columns
    const rows = this.#byYear.get(year) ?? []
    return rows.slice((page - 1) * PER_SHELF, page * PER_SHELF).map((row) => ids[row] ?? '')
  }
}
