// Forgets history that is older than the setting says, a little at a time between the writes.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

const DAY_MS = 24 * 60 * 60 * 1000
const EVERY_MS = 60 * 60 * 1000
/** Rows a step deletes, which takes a few milliseconds. */
const STEP = 200
/** Between two steps, for requests that wait. */
const PAUSE_MS = 100

/**
 * Documents as they are, and their history since the day, stay whole: older revisions are found from
 * the newer ones, never the other way round.
 */
export class Retention {
  readonly #days: number
  readonly #transactions: StatementSync
  readonly #changes: StatementSync
  readonly #stop = new AbortController()
  readonly #done: Promise<void>

  /** @param days how long history is kept; 0 is for ever. */
  constructor(database: DatabaseSync, days: number) {
    this.#days = days
    // First the transactions: what they did is not asked for once they are gone. The newest stays,
    // as the next one counts on from it.
    this.#transactions = database.prepare(
      `DELETE FROM lake_transaction WHERE seq IN (
        SELECT seq FROM lake_transaction
        WHERE at < ? AND seq < (SELECT max(seq) FROM lake_transaction) ORDER BY at LIMIT ${STEP})`,
    )
    this.#changes = database.prepare(
      `DELETE FROM history_change WHERE change IN (
        SELECT change FROM history_change
        WHERE seq < (SELECT min(seq) FROM lake_transaction) ORDER BY seq LIMIT ${STEP})`,
    )
    this.#done = days > 0 ? this.#run() : Promise.resolve()
  }

  /** Resolves when no step is under way any more. */
  async close(): Promise<void> {
    this.#stop.abort()
    await this.#done
  }

  /** Forgets one step's worth of what is older than the days before `now`; false when that was all. */
  step(now: Date): boolean {
    const oldest = new Date(now.getTime() - this.#days * DAY_MS).toISOString()
    const { changes: transactions } = this.#transactions.run(oldest)
    if (transactions > 0) return true
    return this.#changes.run().changes > 0
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      const pause = this.#stepOrLog() ? PAUSE_MS : EVERY_MS
      await wait(pause, undefined, { signal, ref: false }).catch(() => {
        // It was told to stop.
      })
    }
  }

  /** What fails is tried again an hour later. */
  #stepOrLog(): boolean {
    try {
      return this.step(new Date())
    } catch (error) {
      console.error('The lake could not forget old history:', error)
      return false
    }
  }
}
