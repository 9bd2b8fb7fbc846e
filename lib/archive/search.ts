// What of the archive answers, and what it could be narrowed down by: one pass over all of it.
import type { Language } from '#sanity/contract/language.ts'
import type { Entries } from './entries.ts'
import type { Facet, Mark } from './listed.ts'
import type { FacetMark, Marks } from './marks.ts'

/** What a release must have, at most one mark of each facet. */
export type Wanted = { facet: Facet | 'about'; mark: Mark }

export type Search = {
  /**
   * The language of the page it is for: a release is listed in its own, and in another one while it
   * has no public version there. Without it: whatever its language.
   */
  locale?: Language | undefined
  wanted: Wanted[]
  /** Where the words are found, the newest first; undefined where none are asked for. */
  places?: number[] | undefined
}

export type Counts = ReadonlyMap<Mark, number>

export type Answer = {
  /** Rows of the columns, the newest first. */
  rows: Uint32Array
  /** How many have each mark of a facet, among those that all criteria but the one of its own facet leave. */
  counts: Counts
}

export function search(
  { columns }: Entries,
  numbered: Marks,
  { locale, wanted, places }: Search,
): Answer {
  const { marks, starts } = columns
  const listed = locale && columns[locale]
  const numberOf = ({ mark }: Wanted) => numbered.numberOf(mark) ?? NO_MARK
  const needed = Uint32Array.from(wanted, numberOf)
  const tallies = new Tallies(numbered, wanted)
  const rows = new Uint32Array(columns.ids.length)
  let found = 0
  let at = 0
  for (let row = 0; row < columns.ids.length; row += 1) {
    if (places) {
      const place = columns.places[row] ?? 0
      while ((places[at] ?? 0) > place) at += 1
      if (places[at] !== place) continue
    }
    if (listed?.[row] === 0) continue
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    const failed = failing(needed, marks, from, to)
    if (failed === SEVERAL) continue
    if (failed === NONE) rows[found++] = row
    tallies.count(failed, marks, from, to)
  }
  return { rows: rows.subarray(0, found), counts: tallies.counts() }
}

/** No mark has this number. */
const NO_MARK = 0
const NONE = -1
const SEVERAL = -2

/** The only one of the needed marks that is not there; or that none is missing, or several. */
function failing(needed: Uint32Array, marks: Uint32Array, from: number, to: number): number {
  let failed = NONE
  for (let at = 0; at < needed.length; at += 1) {
    let place = from
    while (place < to && marks[place] !== needed[at]) place += 1
    if (place < to) continue
    if (failed !== NONE) return SEVERAL
    failed = at
  }
  return failed
}

/** Counts marks. What fails by one criterion alone counts for the choices of that one's facet. */
class Tallies {
  readonly #ofFacets: readonly FacetMark[]
  readonly #tally: Uint32Array
  /** Of each mark, which of the wanted ones is of its facet. */
  readonly #wantedOf: Int8Array

  constructor({ highest, ofFacets }: Marks, wanted: Wanted[]) {
    this.#ofFacets = ofFacets
    this.#tally = new Uint32Array(highest + 1)
    this.#wantedOf = new Int8Array(highest + 1).fill(NONE)
    for (const { facet, number } of ofFacets) {
      this.#wantedOf[number] = wanted.findIndex((one) => one.facet === facet)
    }
  }

  count(failed: number, marks: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const mark = marks[at] ?? NO_MARK
      if (failed !== NONE && this.#wantedOf[mark] !== failed) continue
      this.#tally[mark] = (this.#tally[mark] ?? 0) + 1
    }
  }

  counts(): Counts {
    const all = this.#ofFacets.map(({ mark, number }): [Mark, number] => [
      mark,
      this.#tally[number] ?? 0,
    ])
    return new Map(all.filter(([, count]) => count > 0))
  }
}
