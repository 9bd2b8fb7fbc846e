// What a document refers to.
import type { Attributes, Json } from '../document.ts'

/** Every id that a document refers to, and whether one of the references is strong. */
export function referencesIn(document: Attributes): Map<string, boolean> {
  const found = new Map<string, boolean>()
  collect(document, found)
  return found
}

function collect(value: Json | Attributes, found: Map<string, boolean>): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  const { _ref, _weak, _dataset, _projectId } = value as Record<string, Json>
  if (typeof _ref === 'string') {
    // A reference into another dataset or project is not this lake's to keep.
    const strong = _weak !== true && !_dataset && !_projectId
    found.set(_ref, found.get(_ref) || strong)
  }
  for (const inner of Object.values(value)) collect(inner, found)
}
