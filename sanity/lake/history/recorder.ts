// Writes the history, within the transaction that makes it.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { publishedId } from '../document.ts'
import { feedId } from '../listen/feed.ts'
import type { Change, Transaction } from '../store/store.ts'
import { effectsOf, withoutRevision } from './effects.ts'

/** So many patches at most are undone to find an older revision. */
const WHOLE_EVERY = 100

const sequence = z.object({ seq: z.number() })
// One that changed nothing, or is from before there was a history, has told listeners nothing that is known.
const newest = z
  .object({ id: z.string(), changes: z.number().positive() })
  .optional()
  .catch(undefined)
const last = z.object({ since_whole: z.number() }).optional()

export class Recorder {
  readonly #sequence: StatementSync
  readonly #last: StatementSync
  readonly #insert: StatementSync
  readonly #newest: StatementSync

  constructor(database: DatabaseSync) {
    this.#sequence = database.prepare('SELECT seq FROM lake_transaction WHERE id = ?')
    this.#last = database.prepare(
      'SELECT since_whole FROM history_change WHERE document_id = ? ORDER BY seq DESC LIMIT 1',
    )
    this.#newest = database.prepare(
      `SELECT id, (SELECT count(*) FROM history_change WHERE seq = t.seq) AS changes
        FROM lake_transaction AS t ORDER BY seq DESC LIMIT 1`,
    )
    this.#insert = database.prepare(
      `INSERT INTO history_change
        (seq, document_id, group_id, kind, previous_revision, apply, revert, since_whole)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
  }

  /** The id that listeners were given for the last change there is; undefined if that is not known. */
  newest(): string | undefined {
    const found = newest.parse(this.#newest.get())
    return found && feedId(found.id, found.changes)
  }

  /** To be called once for each transaction, after it was written and before it is committed. */
  record(transaction: Transaction): void {
    const { seq } = sequence.parse(this.#sequence.get(transaction.id))
    for (const change of transaction.changes) this.#write(seq, change)
  }

  #write(seq: number, change: Change): void {
    const { id, before, after } = change
    if (!before && !after) return
    const effects = effectsOf(change)
    const since = last.parse(this.#last.get(id))?.since_whole ?? 0
    const due = since >= WHOLE_EVERY
    // Now and then the old document as a whole, so that older ones are found from there.
    const revert = due ? JSON.stringify([0, withoutRevision(before)]) : effects.revert
    const sinceWhole = isWhole(revert) ? 0 : since + 1
    const kind = !before ? 'create' : after ? 'update' : 'delete'
    const previous = before?._rev ?? null
    this.#insert.run(seq, id, publishedId(id), kind, previous, effects.apply, revert, sinceWhole)
  }
}

/** Whether a patch gives the whole document, whatever there was before. */
export const isWhole = (patch: string) => patch.startsWith('[0,')
