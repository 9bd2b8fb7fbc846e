// A page of a list that the lake was asked for, with one document more than the page has.
import { z } from 'zod'

const place = z.object({ _id: z.string(), date: z.string().optional().catch(undefined) })

/**
 * The documents of the page, not yet parsed, and the last of them, if there are more: that it breaks its
 * contract, and is left out, must not end the list.
 */
export function stepOver(raw: unknown, limit: number) {
  const found = z.array(z.unknown()).parse(raw)
  const page = found.slice(0, limit)
  return { page, last: found.length > limit ? place.parse(page.at(-1)) : undefined }
}
