// The index on disk: who is public, filed under what, and the stems of the words. No readable text,
// nothing of what is not public but its id. It may be thrown away at any time: it is made of the lake.
import { z } from 'zod'
import { language as languages } from '#sanity/contract/language.ts'
import { Database, GIVEN } from './database.ts'
import { Known } from './known.ts'
import { type Listed, type Mark, mark, type Words } from './listed.ts'
import { Marks } from './marks.ts'
import { placeOf } from './place.ts'
import { Told } from './told.ts'
import { WordTable } from './word-table.ts'

const listedRow = z.object({
  place: z.number(),
  id: z.string(),
  language: languages,
  translated: z.number().transform(Boolean),
  changed: z.number(),
  marks: z.string().transform((marks) => z.array(z.number()).parse(JSON.parse(marks))),
})

/** `marks` are numbers; `translated`: it has a public version in the other language. */
export type ListedRow = z.infer<typeof listedRow>

const LISTED = `
  SELECT place, id, language, marks, changed, EXISTS (
    SELECT 1 FROM version mine
      JOIN version theirs ON theirs.text = mine.text
      JOIN listed other ON other.id = theirs.release
    WHERE mine.release = listed.id AND other.language <> listed.language
  ) AS translated
  FROM listed
`

export class Store {
  readonly known: Known
  readonly told: Told
  readonly words: WordTable
  readonly #database: Database
  #marks: Marks

  /** @param path a file of its own, which nobody else has open, or `:memory:`. */
  constructor(path: string) {
    this.#database = new Database(path)
    this.known = new Known(this.#database)
    this.told = new Told(this.#database)
    this.words = new WordTable(this.#database)
    try {
      this.#marks = this.#storedMarks()
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    this.#database.close()
  }

  /** Does all of it or, when it throws, nothing. */
  together(work: () => void): void {
    try {
      this.#database.together(work)
    } catch (error) {
      this.#marks = this.#storedMarks()
      throw error
    }
  }

  /** Which lake it was made of, and how; undefined as long as nobody said it. */
  get source(): string | undefined {
    const row = this.#database.get('SELECT name FROM source')
    return row === undefined ? undefined : z.object({ name: z.string() }).parse(row).name
  }

  set source(name: string) {
    this.#database.run('DELETE FROM source')
    this.#database.run('INSERT INTO source VALUES (?)', name)
  }

  /** The number of each mark that a release has or had. */
  get marks(): Marks {
    return this.#marks
  }

  /** A release is public, as it is now. */
  show(listed: Listed, words: Words): void {
    this.hide(listed.id)
    const { id, language, changed } = listed
    const marks = JSON.stringify(listed.marks.map((mark) => this.#numberOf(mark)))
    let place = placeOf(listed.at, id)
    while (this.#database.get('SELECT 1 FROM listed WHERE place = ?', place)) place += 1
    this.#database.run(
      'INSERT INTO listed (place, id, language, marks, changed) VALUES (?, ?, ?, ?, ?)',
      ...[place, id, language, marks, changed],
    )
    this.words.put(place, words, language)
  }

  /** A release is not public, or no more. */
  hide(id: string): void {
    const place = this.placeOf(id)
    if (place === undefined) return
    this.words.remove(place)
    this.#database.run('DELETE FROM listed WHERE id = ?', id)
  }

  /** A document is gone. */
  forget(id: string): void {
    this.hide(id)
    this.group(id, [])
    this.told.put(id, undefined)
    this.known.forget(id)
  }

  /** The releases that are one text in several languages. */
  group(text: string, releases: string[]): void {
    this.#database.run('DELETE FROM version WHERE text = ?', text)
    for (const id of releases) {
      this.#database.run('INSERT OR IGNORE INTO version VALUES (?, ?)', text, id)
    }
  }

  /** The releases that are one text with one of these, or are grouped by one of these. */
  kinOf(ids: string[]): string[] {
    const given = JSON.stringify(ids)
    return this.#database.ids(
      `SELECT DISTINCT release AS id FROM version WHERE text IN ${GIVEN} OR text IN (
        SELECT text FROM version WHERE release IN ${GIVEN}
      )`,
      given,
      given,
    )
  }

  /** The releases that are one text with each of these, itself among them where there are others. */
  versionsOf(ids: string[]): Map<string, string[]> {
    const rows = z.array(z.object({ id: z.string(), version: z.string() })).parse(
      this.#database.all(
        `SELECT mine.release AS id, theirs.release AS version
          FROM version mine JOIN version theirs ON theirs.text = mine.text
          WHERE mine.release IN ${GIVEN} ORDER BY theirs.release`,
        JSON.stringify(ids),
      ),
    )
    const versions = Map.groupBy(rows, ({ id }) => id)
    return new Map(
      [...versions].map(([id, all]) => [id, [...new Set(all.map(({ version }) => version))]]),
    )
  }

  /** All that is listed, or what of some ids is. */
  listed(ids?: string[]): ListedRow[] {
    const rows = ids
      ? this.#database.all(`${LISTED} WHERE id IN ${GIVEN}`, JSON.stringify(ids))
      : this.#database.all(LISTED)
    return z.array(listedRow).parse(rows)
  }

  /** Undefined where it is not listed. */
  placeOf(id: string): number | undefined {
    const row = this.#database.get('SELECT place FROM listed WHERE id = ?', id)
    return row === undefined ? undefined : z.object({ place: z.number() }).parse(row).place
  }

  #numberOf(mark: Mark): number {
    const known = this.#marks.numberOf(mark)
    if (known !== undefined) return known
    const { lastInsertRowid } = this.#database.run('INSERT INTO mark (name) VALUES (?)', mark)
    const number = Number(lastInsertRowid)
    this.#marks.add(mark, number)
    return number
  }

  #storedMarks(): Marks {
    const row = z.object({ number: z.number(), mark })
    const rows = z.array(row).parse(this.#database.all('SELECT number, name AS mark FROM mark'))
    return new Marks(rows)
  }
}
