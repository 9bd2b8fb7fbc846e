// Addresses of all events by year, and when they changed, for search engines.
import { z } from 'zod'
import { day, moment } from '#sanity/contract/text.ts'
import { event } from '#sanity/event/contract.ts'
import { eventOwnFields } from '#sanity/event/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { parseDocuments } from './parse.ts'
import { type Listed, listedOf } from './sitemap.ts'

/** So many events are listed together. */
const TOGETHER = 1000

/** So many dates are asked for at either end: among them is one that is a date. */
const EDGE = 10
const edge = z.array(z.unknown())

/** Of a date with a slip of the pen, `0215-01-27`, no list is made, nor one of each year since. */
const PLAUSIBLE = /* groq */ `_type == "event" && date >= "1900-01-01" && date < "2200"`

const ofYear = (year: number) =>
  /* groq */ `_type == "event" && date >= "${year}-01-01" && date <= "${year}-12-31"`

/** `page` counts from 1; `changed` is when an event of that year was last changed. */
export type EventShelf = { year: number; page: number; changed: string }

/** The parts of the agenda, the latest year first. */
export async function listEventShelves(): Promise<EventShelf[]> {
  'use cache'
  await keepUntilChanged('event')
  const years = await yearsWithEvents()
  if (years.length === 0) return []
  const raw = await query(
    `{ ${years
      .map(
        (year) => `"${year}": {
          "count": count(*[${ofYear(year)}]),
          "changes": *[${ofYear(year)}] | order(_updatedAt desc)[0...${EDGE}]._updatedAt
        }`,
      )
      .join(',\n')} }`,
  )
  const told = z.record(z.string(), counted).parse(raw)
  return years.flatMap((year) => {
    const { count = 0, changes = [] } = told[year] ?? {}
    const changed = changes.find((change) => change !== null)
    if (!changed) return []
    const pages = Math.ceil(count / TOGETHER)
    return Array.from({ length: pages }, (_, before) => ({ year, page: before + 1, changed }))
  })
}

const counted = z.object({ count: z.number(), changes: z.array(moment.nullable().catch(null)) })

/** The events of one part; none where there is no such part. */
export async function listEventShelf(year: number, page: number): Promise<Listed[]> {
  'use cache'
  await keepUntilChanged('event')
  const raw = await query(
    `*[${ofYear(year)}] | order(date asc, _id asc)[$from...$to]{ ${eventOwnFields} }`,
    { from: (page - 1) * TOGETHER, to: page * TOGETHER },
  )
  // One that breaks its contract has no page.
  return parseDocuments('event', event, raw).map(listedOf)
}

/** From the last event's to the first one's. */
async function yearsWithEvents(): Promise<number[]> {
  const { first, last } = z.object({ first: edge, last: edge }).parse(
    await query(
      `{
        "first": *[${PLAUSIBLE}] | order(date asc)[0...$edge].date,
        "last": *[${PLAUSIBLE}] | order(date desc)[0...$edge].date
      }`,
      { edge: EDGE },
    ),
  )
  const years = [...first, ...last]
    .filter((date) => day.safeParse(date).success)
    .map((date) => Number(String(date).slice(0, 4)))
  const latest = Math.max(...years)
  return years.length > 0
    ? Array.from({ length: latest - Math.min(...years) + 1 }, (_, past) => latest - past)
    : []
}
