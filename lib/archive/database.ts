// The file of the index, and how it is asked.
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { SCHEMA } from './schema.ts'

/** For `IN`: the values of a list given in JSON. */
export const GIVEN = '(SELECT value FROM json_each(?))'

const identified = z.array(z.object({ id: z.string() }))

export class Database {
  readonly #sqlite: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** @param path a file of its own, which nobody else has open, or `:memory:`. */
  constructor(path: string) {
    this.#sqlite = new DatabaseSync(path)
    try {
      // What a crash loses is read from the lake again.
      this.#sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL')
      this.#sqlite.exec('PRAGMA journal_mode = WAL')
      this.#sqlite.exec(SCHEMA)
    } catch (error) {
      this.#sqlite.close()
      throw error
    }
  }

  close(): void {
    this.#sqlite.close()
  }

  /** Does all of it or, when it throws, nothing. */
  together(work: () => void): void {
    this.#sqlite.exec('BEGIN')
    try {
      work()
      this.#sqlite.exec('COMMIT')
    } catch (error) {
      // Of a full disk or a damaged file SQLite goes back by itself.
      if (this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK')
      throw error
    }
  }

  run(sql: string, ...params: SQLInputValue[]) {
    return this.#prepared(sql).run(...params)
  }

  /** The first row, not yet trusted; undefined where there is none. */
  get(sql: string, ...params: SQLInputValue[]): unknown {
    return this.#prepared(sql).get(...params)
  }

  all(sql: string, ...params: SQLInputValue[]): unknown[] {
    return this.#prepared(sql).all(...params)
  }

  /** The column `id` of all rows. */
  ids(sql: string, ...params: SQLInputValue[]): string[] {
    return identified.parse(this.all(sql, ...params)).map(({ id }) => id)
  }

  #prepared(sql: string): StatementSync {
    const kept = this.#statements.get(sql) ?? this.#sqlite.prepare(sql)
    this.#statements.set(sql, kept)
    return kept
  }
}
