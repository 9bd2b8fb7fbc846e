// Documents as they were: the patches of the newer transactions, undone one after the other.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { applyPatch } from 'mendoza'
import { z } from 'zod'
import type { LakeDocument } from '../document.ts'
import type { Store } from '../store/store.ts'
import { withoutRevision } from './effects.ts'
import { isWhole } from './recorder.ts'

const numbered = z.object({ seq: z.number().nullable() }).optional()
const change = z.object({
  seq: z.number(),
  kind: z.enum(['create', 'update', 'delete']),
  previous_revision: z.string().nullable(),
  revert: z.string(),
})
const patch = z.array(z.unknown())

/** A moment between two transactions: everything up to the one with this number is done. */
export type Moment = number

const NEVER: Moment = Number.MAX_SAFE_INTEGER

export class Revisions {
  readonly #store: Store
  readonly #byId: StatementSync
  readonly #byTime: StatementSync
  readonly #sinceTime: StatementSync
  readonly #newer: StatementSync
  readonly #deletion: StatementSync

  constructor(database: DatabaseSync, store: Store) {
    this.#store = store
    this.#byId = database.prepare('SELECT seq FROM lake_transaction WHERE id = ?')
    this.#byTime = database.prepare(
      'SELECT seq FROM lake_transaction WHERE at <= ? ORDER BY at DESC, seq DESC LIMIT 1',
    )
    this.#sinceTime = database.prepare(
      'SELECT seq FROM lake_transaction WHERE at >= ? ORDER BY at, seq LIMIT 1',
    )
    const columns = 'seq, kind, previous_revision, revert'
    this.#newer = database.prepare(
      `SELECT ${columns} FROM history_change WHERE document_id = ? AND seq > ? ORDER BY seq`,
    )
    this.#deletion = database.prepare(
      `SELECT ${columns} FROM history_change WHERE document_id = ? ORDER BY seq DESC LIMIT 1`,
    )
  }

  /** What had been done at a time, which is RFC 3339 in UTC with milliseconds. */
  momentAt(time: string): Moment | undefined {
    return numbered.parse(this.#byTime.get(time))?.seq ?? undefined
  }

  /**
   * The transactions from one to another or from a time to another, all included. One that is
   * forgotten is from before all that are known.
   */
  range(ends: {
    fromTransaction?: string | undefined
    toTransaction?: string | undefined
    fromTime?: string | undefined
    toTime?: string | undefined
  }): { from: Moment; to: Moment } {
    const known = (id: string | undefined, otherwise: Moment) =>
      id === undefined ? otherwise : (this.#momentOf(id) ?? 0)
    const since = ends.fromTime === undefined ? 0 : this.#momentSince(ends.fromTime)
    const until = ends.toTime === undefined ? NEVER : (this.momentAt(ends.toTime) ?? 0)
    return {
      from: Math.max(known(ends.fromTransaction, 0), since),
      to: Math.min(known(ends.toTransaction, NEVER), until),
    }
  }

  /** The document as it was; undefined where there was none, or what it was is not known any more. */
  documentAt(id: string, moment: Moment): LakeDocument | undefined {
    const undone: Array<z.infer<typeof change>> = []
    let document: LakeDocument | null | undefined
    for (const row of this.#newer.iterate(id, moment)) {
      const newer = change.parse(row)
      undone.push(newer)
      // What is newer still does not matter: the document before this change is here, whole.
      if (isWhole(newer.revert)) {
        document = null
        break
      }
    }
    if (document === undefined) document = this.#store.get(id) ?? null
    for (const newer of undone.reverse()) document = undo(document, newer)
    if (!document) return undefined
    const written = this.#momentOf(document._rev)
    // It was written since, by a transaction from before there was a history.
    if (written !== undefined && written > moment) return undefined
    return document
  }

  /** The document right after a transaction; undefined as for `documentAt`. */
  documentAfter(id: string, transactionId: string): LakeDocument | undefined {
    const current = this.#store.get(id)
    // This needs no history, and may be older than what is kept of it.
    if (current?._rev === transactionId) return current
    const moment = this.#momentOf(transactionId)
    return moment === undefined ? undefined : this.documentAt(id, moment)
  }

  /** The document as it is, or as it was when it was deleted. */
  lastOf(id: string): LakeDocument | undefined {
    const current = this.#store.get(id)
    if (current) return current
    const row = this.#deletion.get(id)
    return row ? (undo(null, change.parse(row)) ?? undefined) : undefined
  }

  #momentSince(time: string): Moment {
    return numbered.parse(this.#sinceTime.get(time))?.seq ?? NEVER
  }

  /** Undefined for a transaction that is not known (any more). */
  #momentOf(transactionId: string): Moment | undefined {
    return numbered.parse(this.#byId.get(transactionId))?.seq ?? undefined
  }
}

function undo(
  document: LakeDocument | null,
  { revert, previous_revision }: z.infer<typeof change>,
): LakeDocument | null {
  const before = applyPatch(withoutRevision(document), patch.parse(JSON.parse(revert)))
  return before && { ...before, _rev: previous_revision }
}
