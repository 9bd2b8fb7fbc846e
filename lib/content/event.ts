// Events, for pages.
import { z } from 'zod'
import { type Event, type EventSummary, event, eventSummary } from '#sanity/event/contract.ts'
import { eventFields, eventSources, eventSummaryFields } from '#sanity/event/projection.ts'
import { dependOn, keepUntilChanged, keepUntilSourcesChange, readFrom } from './cache.ts'
import { query } from './lake.ts'
import { ministryDay } from './ministry-day.ts'
import { parseDocument, parseDocuments } from './parse.ts'
import { addressTag, documentTag } from './tags.ts'

/** So many are announced at once, at most. */
const UPCOMING = 100

/** The last ones; the others are found by year (`past-events.ts`). */
const RECENT = 8

/** The event at an address, or undefined. */
export async function getEvent(slug: string): Promise<Event | undefined> {
  'use cache'
  await keepUntilSourcesChange('event', 'minister', 'organization')
  const raw = await query(
    `*[_type == "event" && slug.current == $slug] | order(_id asc)[0]{
      ${eventFields}, ${eventSources}
    }`,
    { slug },
  )
  dependOn([addressTag('event', slug)])
  readFrom(raw)
  return parseDocument('event', event, raw)
}

/** The event with an id, or undefined. */
export async function getEventById(id: string): Promise<Event | undefined> {
  'use cache'
  await keepUntilSourcesChange('event', 'minister', 'organization')
  const raw = await query(
    `*[_type == "event" && _id == $id][0]{ ${eventFields}, ${eventSources} }`,
    { id },
  )
  dependOn([documentTag(id)])
  readFrom(raw)
  return parseDocument('event', event, raw)
}

/** What is to come, the next first, and what has been of late, the latest first. */
export type Agenda = { upcoming: EventSummary[]; past: EventSummary[] }

/** An event is "upcoming" until its last day has ended where the ministry is. */
export async function getAgenda(): Promise<Agenda> {
  'use cache'
  await keepUntilChanged('event', 'settings')
  return readAgenda('', {})
}

/** The agenda of a minister: the events that he or she takes part in. */
export async function getAgendaOf(ministerId: string): Promise<Agenda> {
  'use cache'
  await keepUntilChanged('event', 'settings')
  return readAgenda('&& $ministerId in ministers[]._ref', { ministerId })
}

async function readAgenda(which: string, params: Record<string, string>): Promise<Agenda> {
  const raw = await query(
    `{
      "upcoming": *[_type == "event" ${which} && coalesce(endDate, date) >= $today]
        | order(date asc, startTime asc, _id asc)[0...$upcoming]{ ${eventSummaryFields} },
      "past": *[_type == "event" ${which} && coalesce(endDate, date) < $today]
        | order(date desc, startTime desc, _id asc)[0...$recent]{ ${eventSummaryFields} }
    }`,
    { ...params, today: await ministryDay(), upcoming: UPCOMING, recent: RECENT },
  )
  const { upcoming, past } = z
    .object({ upcoming: z.array(z.unknown()), past: z.array(z.unknown()) })
    .parse(raw)
  return {
    upcoming: parseDocuments('event', eventSummary, upcoming),
    past: parseDocuments('event', eventSummary, past),
  }
}
