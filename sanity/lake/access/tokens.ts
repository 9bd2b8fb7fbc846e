// Robots: each shows a token, which is told once, when it is made.
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { AccountError } from './accounts.ts'
import { type Role, role } from './roles.ts'
import { digest, newSecret } from './secret.ts'

export type Robot = { id: string; label: string; role: Role; madeAt: string }

/** So that a token is known for what it is where it should not be: in a log, in a repository. */
const PREFIX = 'lake_'

const row = z
  .object({ id: z.string(), label: z.string(), role, made_at: z.string() })
  .transform(({ made_at, ...rest }): Robot => ({ ...rest, madeAt: made_at }))

export class Tokens {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  list(): Robot[] {
    const select =
      'SELECT id, label, role, made_at FROM token WHERE removed_at IS NULL ORDER BY made_at, id'
    return this.#database
      .prepare(select)
      .all()
      .map((found) => row.parse(found))
  }

  /** The robot and its token; the token cannot be told again. */
  add({ label, role }: { label: string; role: Role }): { robot: Robot; token: string } {
    if (!label.trim() || label.length > 200) {
      throw new AccountError('A label has between 1 and 200 characters.')
    }
    const token = `${PREFIX}${newSecret()}`
    const id = `r${randomBytes(8).toString('hex')}`
    const robot = { id, label: label.trim(), role, madeAt: new Date().toISOString() }
    this.#database
      .prepare('INSERT INTO token (id, label, role, hash, made_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, robot.label, role, digest(token), robot.madeAt)
    return { robot, token }
  }

  /** @throws AccountError when there is no such token. */
  remove(id: string): Robot {
    const robot = this.list().find((one) => one.id === id)
    if (!robot) {
      throw new AccountError(`There is no token "${id}"; "tokens list" tells which there are.`)
    }
    this.#database
      .prepare('UPDATE token SET hash = NULL, removed_at = ? WHERE id = ?')
      .run(new Date().toISOString(), id)
    return robot
  }

  robotOf(token: string): Robot | undefined {
    const select = 'SELECT id, label, role, made_at FROM token WHERE hash = ?'
    return row.optional().parse(this.#database.prepare(select).get(digest(token)))
  }
}
