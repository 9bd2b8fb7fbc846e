// Strong references must hold: none to a document that is not there, when a transaction ends.
import type { Json, LakeDocument } from '../document.ts'
import { mutationError } from '../errors.ts'
import type { Changes } from './changes.ts'

/**
 * @throws LakeError 409 naming the documents that refer to one being deleted, or the document that
 * a written one refers to and that does not exist.
 */
export function checkReferences(changes: Changes): void {
  const written = changes.list()
  for (const { after } of written) {
    if (!after) continue
    const missing = [...strongReferences(after)].find((id) => !changes.get(id))
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
    const referring = [...changes.all()]
      .filter((document) => new Set(strongReferences(document)).has(id))
      .map(({ _id }) => _id)
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

/** The ids that a document refers to strongly, each as often as it does. */
export function* strongReferences(value: Json | LakeDocument): Iterable<string> {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) yield* strongReferences(item)
    return
  }
  const { _ref, _weak, _dataset, _projectId } = value as Record<string, Json>
  // A reference into another dataset or project is not this lake's to keep.
  if (typeof _ref === 'string' && _weak !== true && !_dataset && !_projectId) yield _ref
  for (const inner of Object.values(value)) yield* strongReferences(inner)
}
