// What a document may trust about the documents it refers to.
import { z } from 'zod'

/**
 * A reference followed by the projection. A referred document that is missing, unpublished or
 * breaks its own contract comes out as undefined: it must not take down the page that names it.
 * (Its own page and lists report it.)
 */
export function reference<T extends z.ZodType>(target: T) {
  return target
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined)
}

/** A list of references; those that do not hold are left out. */
export function references<T extends z.ZodType>(target: T) {
  return z
    .array(reference(target))
    .nullish()
    .transform((items) => (items ?? []).filter((item) => item !== undefined))
}
