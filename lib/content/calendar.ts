// Whole events, for calendars.
import type { Event } from '#sanity/event/contract.ts'
import { event } from '#sanity/event/contract.ts'
import { eventFields } from '#sanity/event/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'

/** A subscriber has the older ones already. */
const EVENTS_PER_CALENDAR = 200

/** The latest events of the agenda, by date; cancelled ones too, so that subscribers learn of it. */
export async function listWholeEvents(): Promise<Event[]> {
  'use cache'
  await keepUntilChanged('event', 'minister', 'organization')
  const raw = await query(
    `*[_type == "event"] | order(date desc, startTime desc)[0...$end]{ ${eventFields} }`,
    { end: EVENTS_PER_CALENDAR },
  )
  return parseDocuments('event', event, raw)
}

/** The latest of those a minister takes part in. */
export async function listWholeEventsOf(ministerId: string): Promise<Event[]> {
  'use cache'
  await keepUntilChanged('event', 'minister', 'organization')
  const raw = await query(
    `*[_type == "event" && $ministerId in ministers[]._ref]
      | order(date desc, startTime desc)[0...$end]{ ${eventFields} }`,
    { ministerId, end: EVENTS_PER_CALENDAR },
  )
  return parseDocuments('event', event, raw)
}
