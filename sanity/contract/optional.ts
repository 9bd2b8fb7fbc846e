// GROQ answers null for a field that is not there, Studio stores empty ones; a page wants undefined.
import { z } from 'zod'
import { isInvisible } from './text.ts'

/**
 * A field that may be missing: comes out as undefined. What a form leaves behind when its last word is
 * deleted (a text with nothing to be seen, an object with nothing in it) is missing too: it must not break a document.
 */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (isEmpty(value) ? undefined : value),
    schema.nullish().transform((value) => value ?? undefined),
  )
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return isInvisible(value)
  if (value === null || value === undefined) return true
  if (typeof value !== 'object' || Array.isArray(value)) return false
  return Object.entries(value).every(([key, inside]) => key === '_type' || isEmpty(inside))
}

/** A list that may be missing: comes out as an empty array. One bad item fails the whole list. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
}
