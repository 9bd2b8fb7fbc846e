// Strong references must hold: none to a document that is not there, when a transaction ends.
import { referencesIn } from '../store/references.ts'
import type { Change } from '../store/store.ts'
import { type Changes, quoted } from './changes.ts'

/**
 * @throws LakeError 409 naming the documents that refer to one being deleted, or the document that
 * a written one refers to and that does not exist.
 */
export function checkReferences(changes: Changes): void {
  const list = changes.list()
  const deleted = new Set(list.filter(({ after }) => !after).map(({ id }) => id))
  checkWritten(changes, list, deleted)
  for (const id of deleted) {
    const referring = changes.referring(id)
    if (referring.length === 0) continue
    changes.index = changes.indexOf(id)
    throw changes.failure({
      status: 409,
      type: 'documentHasExistingReferencesError',
      description: `Document "${id}" cannot be deleted as there are references to it from ${quoted(referring)}`,
      details: { id, referencingIDs: referring },
    })
  }
}

function checkWritten(changes: Changes, list: Change[], deleted: Set<string>): void {
  const found = new Set<string>()
  for (const { before, after } of list) {
    if (!after) continue
    const held = before && referencesIn(before)
    for (const [id, strong] of referencesIn(after)) {
      // What the document referred to before is there, unless this transaction deleted it.
      if (!strong || found.has(id) || (held?.get(id) && !deleted.has(id))) continue
      if (!changes.get(id)) throw missing(changes, after._id, id)
      found.add(id)
    }
  }
}

function missing(changes: Changes, by: string, id: string) {
  changes.index = changes.indexOf(by)
  return changes.failure({
    status: 409,
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${by}" references non-existent document "${id}"`,
    details: { id: by, referenceID: id },
  })
}
