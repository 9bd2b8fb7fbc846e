// Who is logged in. A session is a row here and a random id in a browser's cookie; without the row
// the cookie is worth nothing.
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { digest, newSecret } from './secret.ts'

const DAY = 24 * 60 * 60
/** A person who gave a password gives it again after a week. */
export const SESSION_SECONDS = 7 * DAY

const row = z.object({ user_id: z.string() }).optional()

export class Sessions {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Answers the id, which is always a new one: an id that somebody else chose is never taken. */
  start(userId: string): string {
    const id = newSecret()
    this.#database.prepare('DELETE FROM session WHERE ends_at <= ?').run(now())
    this.#database
      .prepare('INSERT INTO session (hash, user_id, ends_at) VALUES (?, ?, ?)')
      .run(digest(id), userId, now() + SESSION_SECONDS)
    return id
  }

  /** The id of the user whose session it is, if it goes on. */
  userOf(id: string): string | undefined {
    const select = 'SELECT user_id FROM session WHERE hash = ? AND ends_at > ?'
    return row.parse(this.#database.prepare(select).get(digest(id), now()))?.user_id
  }

  end(id: string): void {
    this.#database.prepare('DELETE FROM session WHERE hash = ?').run(digest(id))
  }
}

const now = () => Math.floor(Date.now() / 1000)
