// What has been, by year: so that the page of a year costs what that year has, and the agenda no more
// than a few counts.
import { z } from 'zod'
import { day } from '#sanity/contract/text.ts'
import { type EventSummary, eventSummary } from '#sanity/event/contract.ts'
import { eventSummaryFields } from '#sanity/event/projection.ts'
import { keepUntilChanged } from './cache.ts'
import { query } from './lake.ts'
import { ministryDay } from './ministry-day.ts'
import { parseDocuments } from './parse.ts'

/** More than a ministry announces in a year. */
const OF_A_YEAR = 1000

/** Of a date with a slip of the pen, `0215-01-27`, nothing begins. */
const EARLIEST = '1900'

/** So many dates are asked for: among them is one that is a date. */
const EDGE = 10

export type EventYear = { year: number; count: number }

/** The years in which there were events, the latest first, each with how many. */
export async function listEventYears(): Promise<EventYear[]> {
  'use cache'
  await keepUntilChanged('event', 'settings')
  const today = await ministryDay()
  const dates = await query(
    `*[_type == "event" && date >= $earliest && date <= $today] | order(date asc)[0...$edge].date`,
    { earliest: EARLIEST, today, edge: EDGE },
  )
  const first = z
    .array(z.unknown())
    .parse(dates)
    .find((date) => day.safeParse(date).success)
  if (first === undefined) return []
  const years = yearsBetween(String(first), today)
  const counts = z
    .record(z.string(), z.number())
    .parse(
      await query(
        `{ ${years.map((year) => `"${year}": count(*[${pastOf(year, today)}])`).join(',\n')} }`,
        { today },
      ),
    )
  return years.map((year) => ({ year, count: counts[year] ?? 0 })).filter(({ count }) => count > 0)
}

/** The events of a year that are over, the latest first. */
export async function listEventsOfYear(year: number): Promise<EventSummary[]> {
  'use cache'
  await keepUntilChanged('event', 'settings')
  const today = await ministryDay()
  const raw = await query(
    `*[${pastOf(year, today)}] | order(date desc, startTime desc, _id asc)[0...$end]{
      ${eventSummaryFields}
    }`,
    { today, end: OF_A_YEAR },
  )
  return parseDocuments('event', eventSummary, raw)
}

/** Both are days; the years from the one's to the other's, the latest first. */
function yearsBetween(first: string, last: string): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, past) => to - past)
}

/**
 * What began in a year and is over. Only of what began this year or the last one it must be asked
 * whether it is: the earlier years are counted by an index.
 */
function pastOf(year: number, today: string): string {
  const began = `_type == "event" && date >= "${year}-01-01" && date <= "${year}-12-31"`
  const mayLast = year >= Number(today.slice(0, 4)) - 1
  return mayLast ? `${began} && coalesce(endDate, date) < $today` : began
}
