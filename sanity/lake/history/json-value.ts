// What the history needs to know about JSON values.

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two values are the same JSON; the order of fields does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  )
}

/** How long a value is as JSON, counted no further than a little over the limit. */
export function sizeOf(value: unknown, limit: number): number {
  if (typeof value === 'string' && value.length > limit) return value.length + 2
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0
  let size = 2
  const entries = Array.isArray(value) ? value : Object.entries(value)
  for (const entry of entries) {
    if (Array.isArray(value)) size += sizeOf(entry, limit - size) + 1
    else size += JSON.stringify(entry[0]).length + 2 + sizeOf(entry[1], limit - size)
    if (size > limit) return size
  }
  return entries.length > 0 ? size - 1 : size
}
