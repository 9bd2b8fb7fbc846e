// Where the stems of the words stand.
import { z } from 'zod'
import type { Language } from '#sanity/contract/language.ts'
import { type Database, GIVEN } from './database.ts'
import type { Words } from './listed.ts'
import { stemsOf } from './words.ts'

/** A word in the headline counts as so many in the text. */
const HEADLINE_WEIGHT = 6

const numbers = z.array(z.number())

export class WordTable {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  put(place: number, { headline, text }: Words, language: Language): void {
    this.#database.run(
      'INSERT INTO words (rowid, headline, text) VALUES (?, ?, ?)',
      place,
      stemsOf(headline, language),
      stemsOf(text, language),
    )
  }

  remove(place: number): void {
    this.#database.run('DELETE FROM words WHERE rowid = ?', place)
  }

  /** The places of the releases that answer an expression of FTS5, the newest first. */
  placesOf(expression: string): number[] {
    const row = this.#database.get(
      `SELECT json_group_array(rowid) AS places
        FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC)`,
      expression,
    )
    const { places } = z.object({ places: z.string() }).parse(row)
    return numbers.parse(JSON.parse(places))
  }

  /** How well those of some places answer (BM25): the lower the better. */
  scoresOf(expression: string, places: number[]): Map<number, number> {
    const rows = this.#database.all(
      `SELECT rowid AS place, bm25(words, ${HEADLINE_WEIGHT}, 1) AS score FROM words
        WHERE words MATCH ? AND +rowid IN ${GIVEN}`,
      expression,
      JSON.stringify(places),
    )
    const scored = z.array(z.object({ place: z.number(), score: z.number() })).parse(rows)
    return new Map(scored.map(({ place, score }) => [place, score]))
  }

  /** Puts what many changes have scattered in order: searches are faster then. */
  tidy(): void {
    this.#database.run(`INSERT INTO words (words) VALUES ('optimize')`)
  }
}
