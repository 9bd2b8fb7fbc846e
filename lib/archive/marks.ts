// The numbers that the index has for marks.
import { FACETS, type Facet, type Mark } from './listed.ts'

/** A mark that one can choose by. */
export type FacetMark = { mark: Mark; facet: Facet; number: number }

export class Marks {
  readonly #numbers = new Map<Mark, number>()
  readonly #ofFacets: FacetMark[] = []
  #highest = 0

  constructor(numbered: Iterable<{ mark: Mark; number: number }> = []) {
    for (const { mark, number } of numbered) this.add(mark, number)
  }

  add(mark: Mark, number: number): void {
    this.#numbers.set(mark, number)
    this.#highest = Math.max(this.#highest, number)
    const before = mark.slice(0, mark.indexOf('='))
    const facet = FACETS.find((one) => one === before)
    if (facet) this.#ofFacets.push({ mark, facet, number })
  }

  numberOf(mark: Mark): number | undefined {
    return this.#numbers.get(mark)
  }

  /** 0 where there are none. */
  get highest(): number {
    return this.#highest
  }

  /** Without those that say what a release is about: there are as many as documents that were ever named. */
  get ofFacets(): readonly FacetMark[] {
    return this.#ofFacets
  }
}
