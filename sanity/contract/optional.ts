// GROQ answers null for a field that is not there; a page wants undefined.
import { z } from 'zod'

/** A field that may be missing: null and undefined both come out as undefined. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? undefined)
}

/** A list that may be missing: comes out as an empty array. One bad item fails the whole list. */
export function list<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
}
