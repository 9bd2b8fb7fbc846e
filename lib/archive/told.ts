// What the public was told, in order: of each release the last moment at which that may have changed.
import { z } from 'zod'
import type { Database } from './database.ts'

/**
 * A place in the order; moments are in milliseconds since 1970. Of one moment, ids decide: `id` is empty
 * for the place before all of them.
 */
export type ToldAt = { at: number; id: string }

const rows = z.array(z.object({ id: z.string(), at: z.number() }))

export class Told {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * What was not seen when the lake was read last came after that, whatever date it has: an import writes
   * old ones. So nothing comes in front of a place that somebody may have read up to.
   *
   * @param at undefined for a release of which the public is told nothing, or no more.
   */
  put(id: string, at: number | undefined): void {
    if (at === undefined) {
      this.#database.run('DELETE FROM told WHERE id = ?', id)
      return
    }
    const place = Math.max(at, this.#completeAt())
    this.#database.run('INSERT OR REPLACE INTO told (id, at) VALUES (?, ?)', id, place)
  }

  /** All that the lake had at a moment has been read. */
  complete(at: number): void {
    this.#database.run('DELETE FROM complete')
    this.#database.run('INSERT INTO complete VALUES (?)', at)
  }

  /** Those behind a place, the oldest first. */
  after(place: ToldAt, count: number): ToldAt[] {
    return rows.parse(
      this.#database.all(
        'SELECT id, at FROM told WHERE (at, id) > (?, ?) ORDER BY at, id LIMIT ?',
        ...[place.at, place.id, count],
      ),
    )
  }

  #completeAt(): number {
    const row = this.#database.get('SELECT at FROM complete')
    return row === undefined ? 0 : z.object({ at: z.number() }).parse(row).at
  }
}
