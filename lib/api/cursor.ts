// Where a list was left, as it stands in an address: opaque to whoever reads it. Document ids have no `~`.
import { z } from 'zod'
import type { ReadUpTo } from '#lib/content/changes.ts'
import type { EventPlace } from '#lib/content/listed-events.ts'
import { day, moment } from '#sanity/contract/text.ts'

const ID = '[\\w.-]{0,200}'

/** `2015-01-30~event-id` */
export const eventCursor = z
  .string()
  .regex(new RegExp(`^[\\d-]{10}~${ID}$`), { abort: true })
  .refine((cursor) => day.safeParse(cursor.slice(0, 10)).success)
  .transform((cursor): EventPlace => ({ date: cursor.slice(0, 10), id: cursor.slice(11) }))

export const eventCursorOf = ({ date, id }: EventPlace): string => `${date}~${id}`

/** A document's id itself. */
export const idCursor = z.string().regex(new RegExp(`^${ID}$`))

const CHANGES = new RegExp(`^(\\d{1,15})~(${ID})(?:~(\\d{1,15}))?$`)

/** `1422381600000~release-id`, and, in the middle of a walk, `~1422381540000` after it. */
const changesCursor = z
  .string()
  .regex(CHANGES)
  .transform((cursor): ReadUpTo => {
    const [, at, id = '', floor] = CHANGES.exec(cursor) ?? []
    return { at: Number(at), id, ...(floor !== undefined && { floor: Number(floor) }) }
  })

/** A cursor, or a moment: all that came then and later. */
export const since = z.union([
  changesCursor,
  moment.transform((at): ReadUpTo => ({ at: Math.max(0, Date.parse(at)), id: '' })),
])

export const sinceOf = ({ at, id, floor }: ReadUpTo): string =>
  [at, id, ...(floor === undefined ? [] : [floor])].join('~')
