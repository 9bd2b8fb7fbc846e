// Events, for pages.
import { z } from 'zod'
import { type Event, type EventSummary, event, eventSummary } from '#sanity/event/contract.ts'
import { eventFields, eventSummaryFields } from '#sanity/event/projection.ts'
import { dayIn } from '../dates/today.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocument, parseDocuments } from './parse.ts'
import { getSettings } from './settings.ts'

export const EVENTS_PER_PAGE = 50

/** The event at an address, or undefined. */
export async function getEvent(slug: string): Promise<Event | undefined> {
  'use cache'
  await keepUntilChanged('event', 'minister', 'organization')
  const raw = await query(
    `*[_type == "event" && slug.current == $slug] | order(_id asc)[0]{ ${eventFields} }`,
    { slug },
  )
  return parseDocument('event', event, raw)
}

/** The agenda: what is to come, the next first, and what has been, the latest first. */
export type Agenda = { upcoming: EventSummary[]; past: EventSummary[] }

/** An event is "upcoming" until its last day has ended where the ministry is. */
export async function getAgenda(): Promise<Agenda> {
  'use cache'
  await keepUntilChanged('event', 'settings')
  const { timeZone } = await getSettings()
  const raw = await query(
    `{
      "upcoming": *[_type == "event" && coalesce(endDate, date) >= $today]
        | order(date asc, startTime asc)[0...$end]{ ${eventSummaryFields} },
      "past": *[_type == "event" && coalesce(endDate, date) < $today]
        | order(date desc, startTime desc)[0...$end]{ ${eventSummaryFields} }
    }`,
    { today: dayIn(timeZone, new Date()), end: EVENTS_PER_PAGE },
  )
  const { upcoming, past } = z
    .object({ upcoming: z.array(z.unknown()), past: z.array(z.unknown()) })
    .parse(raw)
  return {
    upcoming: parseDocuments('event', eventSummary, upcoming),
    past: parseDocuments('event', eventSummary, past),
  }
}

/** The events a minister takes part in, the latest first. */
export async function listEventsOf(ministerId: string): Promise<EventSummary[]> {
  'use cache'
  await keepUntilChanged('event')
  const raw = await query(
    `*[_type == "event" && $ministerId in ministers[]._ref]
      | order(date desc, startTime desc)[0...$end]{ ${eventSummaryFields} }`,
    { ministerId, end: EVENTS_PER_PAGE },
  )
  return parseDocuments('event', eventSummary, raw)
}
