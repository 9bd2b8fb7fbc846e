// A document as Studio has it, read by checks: drafts are half filled in, and what has another form
// than expected is the contract's to report, so it counts as missing here.
import type { PathSegment } from 'sanity'
import { z } from 'zod'

/** A field that may be missing, or be of another form. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

/** The items of a list that have the expected form, each with its place in the list. */
export function items<Shape extends z.ZodRawShape>(item: z.ZodObject<Shape>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((value, index) => {
        const parsed = item.safeParse(value)
        return parsed.success ? [{ ...parsed.data, at: placeOf(value, index) }] : []
      }),
    )
}

const keyed = z.object({ _key: z.string() })

/** How a path names an item of a list: by its key, which stays when others move. */
export function placeOf(item: unknown, index: number): PathSegment {
  const parsed = keyed.safeParse(item)
  return parsed.success ? { _key: parsed.data._key } : index
}
