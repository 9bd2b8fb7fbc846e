// Events a page at a time, for programs that walk through all of them.
import { type EventSummary, eventSummary } from '#sanity/event/contract.ts'
import { eventSummaryFields } from '#sanity/event/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { stepOver } from './listed.ts'
import { parseDocuments } from './parse.ts'

/** Up to where a list was read. */
export type EventPlace = { date: string; id: string }

export type EventsAsked = {
  /** Events that are on a day (`2015-01-27`) or later, */
  from?: string | undefined
  /** and that begin on a day or earlier. */
  to?: string | undefined
  /** The slug of a minister who takes part. */
  minister?: string | undefined
  after?: EventPlace | undefined
}

/** The latest first; `after` leads on, if there are more. Each page costs what it has. */
export async function listEvents(
  { from, to, minister, after }: EventsAsked,
  limit: number,
): Promise<{ events: EventSummary[]; after?: EventPlace | undefined }> {
  'use cache'
  await keepUntilChanged('event', 'minister')
  const conditions = [
    from !== undefined && 'coalesce(endDate, date) >= $from',
    to !== undefined && 'date <= $to',
    minister !== undefined && '$minister in ministers[]->slug.current',
    after && 'date <= $date && (date < $date || _id > $id)',
  ].filter((condition) => condition !== false && condition !== undefined)
  const raw = await query(
    `*[_type == "event" && date >= "0" ${conditions.map((one) => `&& ${one}`).join(' ')}]
      | order(date desc, _id asc)[0...$end]{ ${eventSummaryFields} }`,
    {
      end: limit + 1,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(minister !== undefined && { minister }),
      ...after,
    },
  )
  const { page, last } = stepOver(raw, limit)
  const events = parseDocuments('event', eventSummary, page)
  return { events, after: last?.date === undefined ? undefined : { date: last.date, id: last._id } }
}
