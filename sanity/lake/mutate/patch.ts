// What the operations of a patch do. https://www.sanity.io/docs/content-lake/patches
import { applyPatches, parsePatch } from '@sanity/diff-match-patch'
import { isObject, type Json, type JsonObject } from '../document.ts'
import { Draft } from './draft.ts'
import { indexes, type Place, parsed, places } from './places.ts'
import type { PatchOperations } from './request.ts'

type Insert = NonNullable<PatchOperations['insert']>
/** What a place is to hold; undefined leaves it as it is. */
type Edit = (place: Place) => Json | undefined

/**
 * The document with the operations done: in the order below, whatever their order in the request,
 * each on what the one before it left. The document itself stays as it is.
 * @throws Error naming the operation and the path that cannot be done.
 */
export function patched(document: JsonObject, operations: PatchOperations): JsonObject {
  const { set, merge, setIfMissing, unset, inc, dec, insert, diffMatchPatch } = operations
  const draft = new Draft(document)
  // First, so that it can prepare what the others change. Studio does it in this order, too.
  each('setIfMissing', setIfMissing, (path, to) =>
    edit(draft, path, ({ value }) => (value === undefined ? to : undefined)),
  )
  each('set', set, (path, to) => edit(draft, path, () => to))
  each('merge', merge, (path, to) => edit(draft, path, ({ value }) => merged(value, to)))
  for (const path of unset ?? []) named('unset', path, () => remove(draft, path))
  each('diffMatchPatch', diffMatchPatch, (path, patch) => patchText(draft, path, patch))
  each('inc', inc, (path, by) => add(draft, path, by))
  each('dec', dec, (path, by) => add(draft, path, -by))
  if (insert) named('insert', pathOf(insert), () => put(draft, insert))
  return draft.value
}

function each<T>(
  name: string,
  values: Record<string, T> | undefined,
  work: (path: string, value: T) => void,
): void {
  for (const [path, value] of Object.entries(values ?? {})) {
    named(name, path, () => work(path, value))
  }
}

function named(operation: string, path: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${operation} at "${path.slice(0, 200)}": ${reason}`)
  }
}

function edit(draft: Draft, path: string, to: Edit): void {
  // A place may lie in another one: the inner one first.
  for (const place of places(parsed(path), draft.value).reverse()) {
    const value = to(place)
    if (value !== undefined && value !== place.value) draft.write(place.path, value)
  }
}

function remove(draft: Draft, path: string): void {
  const found = places(parsed(path), draft.value).filter(({ value }) => value !== undefined)
  // The last of an array first, so that the others stay where they were found.
  for (const { path: place } of found.sort(byPlace).reverse()) draft.remove(place)
}

/** In the order of the document's arrays; what holds others before them. */
function byPlace({ path: one }: Place, { path: other }: Place): number {
  for (const [index, left] of one.entries()) {
    const right = other[index]
    if (right === undefined) return 1
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return one.length - other.length
}

function add(draft: Draft, path: string, by: number): void {
  const found = places(parsed(path), draft.value)
  if (found.length === 0) throw new Error('there is no number')
  edit(draft, path, ({ value }) => {
    if (typeof value === 'number') return value + by
    throw new Error(value === undefined ? 'there is no number' : 'it is not a number')
  })
}

function patchText(draft: Draft, path: string, patch: string): void {
  const changes = parsePatch(patch)
  edit(draft, path, ({ value }) => {
    if (value === undefined) return undefined
    if (typeof value !== 'string') throw new Error('it is not a string')
    return applyPatches(changes, value, { allowExceedingIndices: true })[0]
  })
}

const pathOf = (insert: Insert) =>
  'before' in insert ? insert.before : 'after' in insert ? insert.after : insert.replace

function put(draft: Draft, insert: Insert): void {
  const { base, segment, recursive } = parsed(pathOf(insert))
  if (!base || recursive || segment.type !== 'Subscript') {
    throw new Error('it must end with elements of an array, such as "list[-1]"')
  }
  for (const { path, value } of places(base, draft.value).reverse()) {
    const chosen = Array.isArray(value) ? indexes(segment.elements, value) : []
    if (chosen.length === 0) continue
    if ('replace' in insert) {
      const there = chosen.filter((index) => index >= 0)
      draft.replace(path, there, insert.items)
    } else if ('before' in insert) draft.insert(path, Math.min(...chosen), insert.items)
    else draft.insert(path, Math.max(...chosen) + 1, insert.items)
  }
}

/** Objects are merged into one another, at every depth; anything else is replaced. */
function merged(value: Json | undefined, to: Json): Json {
  if (!isObject(value) || !isObject(to)) return to
  const both = Object.entries(to).map(([name, inner]): [string, Json] => [
    name,
    merged(Object.hasOwn(value, name) ? value[name] : undefined, inner),
  ])
  return { ...value, ...Object.fromEntries(both) }
}
