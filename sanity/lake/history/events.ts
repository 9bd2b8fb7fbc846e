// What happened to a document as an editor sees it: created, published, unpublished, deleted. Studio's
// history panel asks for these, and finds the edits between them in the transactions.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { publishedId } from '../document.ts'
import type { Store } from '../store/store.ts'

const row = z.object({
  seq: z.number(),
  id: z.string(),
  author: z.string(),
  at: z.string(),
  document_id: z.string(),
  kind: z.enum(['create', 'update', 'delete']),
  previous_revision: z.string().nullable(),
})
type Row = z.infer<typeof row>
const kind = z.object({ kind: row.shape.kind }).optional()
const named = z.object({ document_id: z.string() })

/** An event in the form of Studio's `DocumentGroupEvent`, whose own fields go by its type. */
export type DocumentEvent = {
  type: string
  documentId: string
  timestamp: string
  author: string
  revisionId?: string | undefined
  versionId?: string | undefined
  versionRevisionId?: string | undefined
  releaseId?: string | undefined
  publishCause?: string
}

export class Events {
  readonly #store: Store
  readonly #rows: StatementSync
  readonly #members: StatementSync
  readonly #latest: StatementSync
  readonly #next: StatementSync

  constructor(database: DatabaseSync, store: Store) {
    this.#store = store
    this.#rows = database.prepare(
      `SELECT seq, id, author, at, document_id, kind, previous_revision
        FROM history_change JOIN lake_transaction USING (seq)
        WHERE group_id = ? AND seq < ? AND (kind <> 'update' OR document_id = group_id)
        ORDER BY seq DESC`,
    )
    this.#members = database.prepare(
      `SELECT DISTINCT document_id FROM history_change
        WHERE group_id = ? AND (kind <> 'update' OR document_id = group_id)`,
    )
    this.#latest = database.prepare(
      'SELECT kind FROM history_change WHERE document_id = ? AND seq <= ? ORDER BY seq DESC LIMIT 1',
    )
    this.#next = database.prepare(
      'SELECT kind FROM history_change WHERE document_id = ? AND seq > ? ORDER BY seq LIMIT 1',
    )
  }

  /**
   * The events of a document (published, draft or version), the newest first. `before` is where the
   * list before this one ended; `next`, if there is more, where this one does.
   */
  list(
    documentId: string,
    { limit, before }: { limit: number; before: number },
  ): { events: DocumentEvent[]; next?: number } {
    const events: DocumentEvent[] = []
    let transaction: Row[] = []
    const take = () => {
      const event = transaction.length > 0 && this.#eventOf(documentId, transaction)
      if (event) events.push(event)
    }
    for (const found of this.#rows.iterate(publishedId(documentId), before)) {
      const change = row.parse(found)
      const seq = transaction[0]?.seq
      if (seq !== undefined && seq !== change.seq) {
        take()
        if (events.length === limit) return { events, next: seq }
        transaction = []
      }
      transaction.push(change)
    }
    take()
    return { events }
  }

  /** What a transaction means to one document of the group that it changed. */
  #eventOf(documentId: string, changes: Row[]): DocumentEvent | undefined {
    const group = publishedId(documentId)
    const published = changes.find(({ document_id }) => document_id === group)
    const own = changes.find(({ document_id }) => document_id === documentId)
    const versions = changes.filter((change) => change !== published)
    const said = published ?? own ?? changes[0]
    if (!said) return undefined
    const base = { documentId: group, timestamp: said.at, author: said.author }

    if (published && published.kind !== 'delete') {
      const gone = versions.filter((version) => version.kind === 'delete')
      const version = gone.find((change) => change === own) ?? gone[0]
      if (version && (own === published || own === version)) {
        return {
          ...base,
          ...ofVersion(version.document_id, version.previous_revision ?? undefined),
          type: 'publishDocumentVersion',
          revisionId: published.id,
          publishCause: version.document_id.startsWith('drafts.')
            ? 'document.publish'
            : 'release.publish',
        }
      }
      if (own === published) {
        const type = published.kind === 'create' ? 'createLiveDocument' : 'updateLiveDocument'
        return { ...base, type, revisionId: published.id }
      }
    }
    if (own?.kind === 'create' && published?.kind !== 'delete') {
      return { ...base, ...ofVersion(documentId, own.id), type: 'createDocumentVersion' }
    }
    if (!changes.some((change) => change.kind === 'delete')) return undefined
    const survivor = this.#survivor(group, said.seq)
    if (!survivor) return { ...base, type: 'deleteDocumentGroup' }
    if (published?.kind === 'delete' && (own === published || survivor === documentId)) {
      return { ...base, ...ofVersion(survivor, published.id), type: 'unpublishDocument' }
    }
    if (own?.kind === 'delete') {
      const revision = own.previous_revision ?? undefined
      return { ...base, ...ofVersion(documentId, revision), type: 'deleteDocumentVersion' }
    }
    return undefined
  }

  /** A document of the group that is there after a transaction: the draft rather than another. */
  #survivor(group: string, seq: number): string | undefined {
    const members = this.#members.all(group).map((found) => named.parse(found).document_id)
    const candidates = new Set([`drafts.${group}`, ...members, group])
    return [...candidates].find((id) => this.#isThere(id, seq))
  }

  #isThere(id: string, seq: number): boolean {
    const latest = kind.parse(this.#latest.get(id, seq))
    if (latest) return latest.kind !== 'delete'
    // It is from before there was a history.
    const next = kind.parse(this.#next.get(id, seq))
    return next ? next.kind !== 'create' : this.#store.get(id) !== undefined
  }
}

function ofVersion(versionId: string, versionRevisionId: string | undefined) {
  const releaseId = versionId.startsWith('versions.') ? versionId.split('.')[1] : undefined
  return { versionId, versionRevisionId, releaseId }
}
