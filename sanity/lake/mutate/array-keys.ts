// `autoGenerateArrayKeys`: every object in an array gets a `_key`, by which Studio finds it again.
import { randomBytes } from 'node:crypto'
import { isObject, type Json } from '../document.ts'
import type { Mutation, PatchOperations } from './request.ts'

/** The mutation with keys in what it writes. */
export function mutationWithKeys(mutation: Mutation): Mutation {
  if ('create' in mutation) return { create: withKeys(mutation.create) }
  if ('createOrReplace' in mutation) return { createOrReplace: withKeys(mutation.createOrReplace) }
  if ('createIfNotExists' in mutation) {
    return { createIfNotExists: withKeys(mutation.createIfNotExists) }
  }
  if ('patch' in mutation) return { patch: { ...mutation.patch, ...patchWithKeys(mutation.patch) } }
  return mutation
}

/** The operations of a patch with keys in what they write. */
export function patchWithKeys(patch: PatchOperations): PatchOperations {
  const { set, setIfMissing, merge, insert } = patch
  return {
    ...patch,
    ...(set && { set: withKeys(set) }),
    ...(setIfMissing && { setIfMissing: withKeys(setIfMissing) }),
    ...(merge && { merge: withKeys(merge) }),
    ...(insert && { insert: { ...insert, items: elementsWithKeys(insert.items) } }),
  }
}

/** An object with keys in all arrays that are in it. */
export function withKeys<T extends Record<string, Json>>(object: T): T {
  const all = Object.entries(object).map(([name, value]) => [name, inside(value)])
  return Object.assign({ ...object }, Object.fromEntries(all))
}

function inside(value: Json): Json {
  if (Array.isArray(value)) return elementsWithKeys(value)
  return isObject(value) ? withKeys(value) : value
}

function elementsWithKeys(array: Json[]): Json[] {
  return array.map((item) => {
    const element = inside(item)
    return !isObject(element) || element._key
      ? element
      : { ...element, _key: randomBytes(6).toString('hex') }
  })
}
