// The index on disk: who is public, filed under what, and the stems of the words. No readable text,
// nothing of what is not public but its id. It may be thrown away at any time: it is made of the lake.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { language as languages } from '#sanity/contract/language.ts'
import { type Listed, mark, type Words } from './listed.ts'
import { placeOf } from './place.ts'
import { SCHEMA } from './schema.ts'
import { stemsOf } from './words.ts'

/** A word in the headline counts as so many in the text. */
const HEADLINE_WEIGHT = 6

const listedRow = z.object({
  place: z.number(),
  id: z.string(),
  language: languages,
  translated: z.number().transform(Boolean),
  marks: z.string().transform((marks) => z.array(mark).parse(JSON.parse(marks))),
})

/** A row: where it stands, and whether it has a public version in the other language. */
export type ListedRow = z.infer<typeof listedRow>

const LISTED = `
  SELECT place, id, language, marks, EXISTS (
    SELECT 1 FROM version mine
      JOIN version theirs ON theirs.text = mine.text
      JOIN listed other ON other.id = theirs.release
    WHERE mine.release = listed.id AND other.language <> listed.language
  ) AS translated
  FROM listed
`
const GIVEN = '(SELECT value FROM json_each(?))'

/** The types of documents that it is made of. */
export type KnownType = 'release' | 'translation.metadata'

export class Store {
  readonly #database: DatabaseSync

  /** @param path a file of its own, which nobody else has open, or `:memory:`. */
  constructor(path: string) {
    this.#database = new DatabaseSync(path)
    // What a crash loses is read from the lake again.
    this.#database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL')
    this.#database.exec('PRAGMA journal_mode = WAL')
    this.#database.exec(SCHEMA)
  }

  /** Which lake it was made of, and how; undefined as long as nobody said it. */
  get source(): string | undefined {
    const row = this.#get('SELECT name FROM source')
    return row && z.object({ name: z.string() }).parse(row).name
  }

  set source(name: string | undefined) {
    this.#run('DELETE FROM source')
    if (name !== undefined) this.#run('INSERT INTO source VALUES (?)', name)
  }

  close(): void {
    this.#database.close()
  }

  /** Does all of it or, when it throws, nothing. */
  together(work: () => void): void {
    this.#database.exec('BEGIN')
    try {
      work()
      this.#database.exec('COMMIT')
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** The revisions of all documents of a type that were seen, public or not, by id. */
  known(type: KnownType): Map<string, string> {
    const row = z.object({ id: z.string(), rev: z.string() })
    const rows = z.array(row).parse(this.#all('SELECT id, rev FROM known WHERE type = ?', type))
    return new Map(rows.map(({ id, rev }) => [id, rev]))
  }

  countKnown(type: KnownType): number {
    const row = this.#get('SELECT count(*) AS count FROM known WHERE type = ?', type)
    return z.object({ count: z.number() }).parse(row).count
  }

  /** A document was read; `appears` is when it is worth reading again, in milliseconds since 1970. */
  remember(id: string, type: KnownType, rev: string, appears: number | null = null): void {
    this.#run('INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)', id, type, rev, appears)
  }

  /** The releases whose moment came. */
  appearing(now: number): string[] {
    return this.#ids('SELECT id FROM known WHERE appears <= ?', now)
  }

  /** A document is gone. */
  forget(id: string): void {
    this.hide(id)
    this.#run('DELETE FROM known WHERE id = ?', id)
    this.group(id, [])
  }

  /** A release is public, as it is now. */
  show(listed: Listed, words: Words): void {
    this.hide(listed.id)
    const { id, language, marks } = listed
    let place = placeOf(listed.at, id)
    while (this.#get('SELECT 1 FROM listed WHERE place = ?', place)) place += 1
    this.#run('INSERT INTO listed VALUES (?, ?, ?, ?)', place, id, language, JSON.stringify(marks))
    this.#run(
      'INSERT INTO words (rowid, headline, text) VALUES (?, ?, ?)',
      place,
      stemsOf(words.headline, language),
      stemsOf(words.text, language),
    )
  }

  /** A release is not public, or no more. */
  hide(id: string): void {
    this.#run('DELETE FROM words WHERE rowid = (SELECT place FROM listed WHERE id = ?)', id)
    this.#run('DELETE FROM listed WHERE id = ?', id)
  }

  /** The releases that are one text in several languages. */
  group(text: string, releases: string[]): void {
    this.#run('DELETE FROM version WHERE text = ?', text)
    for (const id of releases) this.#run('INSERT OR IGNORE INTO version VALUES (?, ?)', text, id)
  }

  /** The releases that have one text with one of these, or are named by one of these groups. */
  kinOf(ids: string[]): string[] {
    return this.#ids(
      `SELECT DISTINCT release AS id FROM version WHERE text IN ${GIVEN} OR text IN (
        SELECT text FROM version WHERE release IN ${GIVEN}
      )`,
      JSON.stringify(ids),
      JSON.stringify(ids),
    )
  }

  /** All that is listed, or what of some ids is. */
  listed(ids?: string[]): ListedRow[] {
    const rows = ids
      ? this.#all(`${LISTED} WHERE id IN ${GIVEN}`, JSON.stringify(ids))
      : this.#all(LISTED)
    return z.array(listedRow).parse(rows)
  }

  /** The places of the releases that answer an expression of FTS5, the newest first. */
  placesOf(expression: string): number[] {
    const row = this.#get(
      `SELECT json_group_array(rowid) AS places
        FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC)`,
      expression,
    )
    const { places } = z.object({ places: z.string() }).parse(row)
    return z.array(z.number()).parse(JSON.parse(places))
  }

  /** How well those of some places answer (BM25): the lower the better. */
  scoresOf(expression: string, places: number[]): Map<number, number> {
    const rows = this.#all(
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
    this.#run(`INSERT INTO words (words) VALUES ('optimize')`)
  }

  #ids(sql: string, ...params: SQLInputValue[]): string[] {
    const rows = z.array(z.object({ id: z.string() })).parse(this.#all(sql, ...params))
    return rows.map(({ id }) => id)
  }

  #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()

  #prepared(sql: string) {
    const kept = this.#statements.get(sql) ?? this.#database.prepare(sql)
    this.#statements.set(sql, kept)
    return kept
  }

  #run = (sql: string, ...params: SQLInputValue[]) => this.#prepared(sql).run(...params)
  #get = (sql: string, ...params: SQLInputValue[]) => this.#prepared(sql).get(...params)
  #all = (sql: string, ...params: SQLInputValue[]) => this.#prepared(sql).all(...params)
}
