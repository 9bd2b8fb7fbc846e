// How often a published event was moved or called off: what calendars go by (RFC 5545, SEQUENCE).
import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '')

/** What a visitor must know again when it changes. */
const whenAndWhere = z.object({
  date: text,
  startTime: text,
  endDate: text,
  endTime: text,
  timeZone: text,
  status: text.transform((status) => status || 'scheduled'),
  venue: z
    .object({ name: text, address: text, place: text })
    .nullish()
    .transform((venue) => venue ?? { name: '', address: '', place: '' }),
})

const counted = z.object({ sequence: z.number().int().nonnegative().nullish() })

/**
 * The sequence of an event as it is published: one more than that of the published one when its time,
 * place or status changed. The first time it is 0.
 */
export function sequenceAfter(draft: object, published: object | null): number {
  if (!published) return 0
  const before = counted.parse(published).sequence ?? 0
  const changed = told(draft) !== told(published)
  return changed ? before + 1 : before
}

const told = (event: object) => JSON.stringify(whenAndWhere.parse(event))
