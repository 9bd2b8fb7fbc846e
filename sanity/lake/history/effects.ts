// What a change does to its document, as patches that lead to the new and back to the old one.
import type { LakeDocument } from '../document.ts'
import type { Change } from '../store/store.ts'
import { encodePatch } from './mendoza.ts'

/** Mendoza patches, as JSON. */
export type Effects = { apply: string; revert: string }

/** The history and every listener want the same ones. */
const known = new WeakMap<Change, Effects>()

/**
 * The effects of a change. They leave out `_rev`, as hosted Sanity's do: who applies one takes the
 * revision from the transaction.
 */
export function effectsOf(change: Change): Effects {
  const done = known.get(change)
  if (done) return done
  const before = withoutRevision(change.before)
  const after = withoutRevision(change.after)
  const effects = {
    apply: JSON.stringify(encodePatch(before, after)),
    revert: JSON.stringify(encodePatch(after, before)),
  }
  known.set(change, effects)
  return effects
}

export function withoutRevision(document: LakeDocument | null): Omit<LakeDocument, '_rev'> | null {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}
