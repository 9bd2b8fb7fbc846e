// A `mutation` event of `data/listen`, as `@sanity/client` types it.
import { effectsOf } from '../history/effects.ts'
import type { FeedItem } from './feed.ts'

export type MutationForm = {
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** `effects` with the patches that lead to the new and back to the old document. */
  mendoza: boolean
}

/** Whether the document came among those that a query selects, was one of them already, or left. */
export type Transition = 'appear' | 'update' | 'disappear'

/** The event's data as JSON. */
export function mutationEvent(
  form: MutationForm,
  { id, transaction, change, current }: FeedItem,
  transition: Transition,
): string {
  const { before, after } = change
  const json = JSON.stringify({
    eventId: id,
    documentId: change.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    timestamp: transaction.at,
    // Queries see a transaction from when it is committed, so no listener is ever told earlier.
    visibility: 'query',
    previousRev: before?._rev,
    // Of a deletion, too: Studio puts events in order by it, and waits for ever for one without.
    resultRev: transaction.id,
    transactionTotalEvents: transaction.changes.length,
    transactionCurrentEvent: current,
    ...(form.includeMutations && {
      mutations: transaction.mutations
        .filter((done) => done.id === change.id)
        .map(({ mutation }) => mutation),
    }),
    ...(form.includeResult && { result: after ?? undefined }),
    ...(form.includePreviousRevision && { previous: before }),
  })
  if (!form.mendoza) return json
  // The patches are JSON already.
  const { apply, revert } = effectsOf(change)
  return `${json.slice(0, -1)},"effects":{"apply":${apply},"revert":${revert}}}`
}
