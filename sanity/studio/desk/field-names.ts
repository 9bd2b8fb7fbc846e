// The path of a field as the form names it: "Lugar y fecha › Ciudad".
import type { SchemaType } from 'sanity'

/** Positions in arrays are told from 1; names that the form does not have are left out. */
export function fieldNames(path: (string | number)[], type: SchemaType | undefined): string {
  const names: string[] = []
  let at = type
  for (const part of path) {
    if (typeof part === 'number') {
      names.push(String(part + 1))
      at = at && 'of' in at && Array.isArray(at.of) && at.of.length === 1 ? at.of[0] : undefined
      continue
    }
    const fields = at && 'fields' in at ? at.fields : []
    const field = fields.find(({ name }) => name === part)
    if (field) names.push(field.type.title ?? part)
    at = field?.type
  }
  return names.join(' › ')
}
