// Small named values: the session key, what Studio remembers for its user.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const counted = z.object({ number: z.number() })
const row = z.object({ body: z.string() }).optional()

/** Values kept under a scope and a name, as JSON. */
export class Values {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  get(scope: string, name: string): unknown {
    const found = row.parse(
      this.#database
        .prepare('SELECT body FROM value WHERE scope = ? AND name = ?')
        .get(scope, name),
    )
    return found && JSON.parse(found.body)
  }

  /** How many values a scope has. */
  count(scope: string): number {
    const found = this.#database
      .prepare('SELECT count(*) AS number FROM value WHERE scope = ?')
      .get(scope)
    return counted.parse(found).number
  }

  set(scope: string, name: string, value: unknown): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO value (scope, name, body) VALUES (?, ?, ?)')
      .run(scope, name, JSON.stringify(value))
  }
}
