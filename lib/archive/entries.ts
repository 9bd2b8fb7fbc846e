// The archive in memory, the newest first: what a search goes through. Words are on disk.
import type { Language } from '#sanity/contract/language.ts'
import type { Mark } from './listed.ts'
import type { ListedRow } from './store.ts'

/** Marks as numbers, which a search compares and counts 100,000 times. */
export type Entry = {
  place: number
  id: string
  language: Language
  translated: boolean
  marks: number[]
}

export class Entries {
  #newestFirst: Entry[] = []
  readonly #byId = new Map<string, Entry>()
  readonly #marks: Mark[] = []
  readonly #numbers = new Map<Mark, number>()

  get newestFirst(): readonly Entry[] {
    return this.#newestFirst
  }

  /** Every mark that there is or was; its number is its index. */
  get marks(): readonly Mark[] {
    return this.#marks
  }

  /** Undefined where no release ever had it. */
  numberOf(mark: Mark): number | undefined {
    return this.#numbers.get(mark)
  }

  /** Takes these ids out, and puts in what of them is listed now. */
  replace(ids: Iterable<string>, rows: ListedRow[]): void {
    for (const id of ids) this.#byId.delete(id)
    for (const row of rows) {
      this.#byId.set(row.id, { ...row, marks: row.marks.map((mark) => this.#number(mark)) })
    }
    this.#newestFirst = [...this.#byId.values()].sort((a, b) => b.place - a.place)
  }

  /** The next one and the one before it in its language. */
  besides(
    id: string,
    language: Language,
  ): { newer?: Entry | undefined; older?: Entry | undefined } {
    const entry = this.#byId.get(id)
    if (!entry) return {}
    const at = this.#newestFirst.indexOf(entry)
    const isInIt = (other: Entry) => other.language === language
    return {
      newer: this.#newestFirst.slice(0, at).findLast(isInIt),
      older: this.#newestFirst.slice(at + 1).find(isInIt),
    }
  }

  #number(mark: Mark): number {
    const known = this.#numbers.get(mark)
    if (known !== undefined) return known
    this.#numbers.set(mark, this.#marks.length)
    return this.#marks.push(mark) - 1
  }
}
