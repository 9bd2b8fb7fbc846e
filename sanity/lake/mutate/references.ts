// Strong references must hold: none to a document that is not there, when a transaction ends.
import { mutationError } from '../errors.ts'
import { referencesIn } from '../store/references.ts'
import type { Changes } from './changes.ts'

/**
 * @throws LakeError 409 naming the documents that refer to one being deleted, or the document that
 * a written one refers to and that does not exist.
 */
export function checkReferences(changes: Changes): void {
  const written = changes.list()
  for (const { after } of written) {
    if (!after) continue
    const missing = [...referencesIn(after)].find(([id, strong]) => strong && !changes.get(id))?.[0]
    if (missing) {
      throw mutationError(
        409,
        changes.index,
        'documentReferenceDoesNotExistError',
        `Document "${after._id}" references non-existent document "${missing}"`,
        { id: after._id, referenceID: missing },
      )
    }
  }
  const deleted = new Set(written.filter(({ after }) => !after).map(({ id }) => id))
  if (deleted.size === 0) return
  for (const id of deleted) {
    const referring = changes.referring(id)
    if (referring.length > 0) {
      throw mutationError(
        409,
        changes.index,
        'documentHasExistingReferencesError',
        `Document "${id}" cannot be deleted as there are references to it from ${referring.map((by) => `"${by}"`).join(', ')}`,
        { id, referencingIDs: referring },
      )
    }
  }
}
