import { TZDate } from '@date-fns/tz'
import type { EventSummary } from '#sanity/event/contract.ts'

export type Span = { start: Date; end?: Date; allDay: boolean }

/**
 * From when to when an event is, as iCalendar has it: an all-day event ends on the day after its
 * last one (DTEND is exclusive, RFC 5545, 3.6.1); one whose end is unknown has none; one that lasts
 * into another day, with no hour for its end, ends with that day.
 */
export function eventSpan(event: EventSummary): Span {
  const { date, endDate, startTime, endTime, timeZone } = event
  if (!startTime || !timeZone) {
    return { start: at(date, '00:00', 'UTC'), end: after(endDate ?? date, 'UTC'), allDay: true }
  }
  const start = at(date, startTime, timeZone)
  if (endTime) return { start, end: at(endDate ?? date, endTime, timeZone), allDay: false }
  if (endDate) return { start, end: after(endDate, timeZone), allDay: false }
  return { start, allDay: false }
}

function at(day: string, clock: string, timeZone: string): TZDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return new TZDate(year, month - 1, date, hours, minutes, timeZone)
}

/** The first moment of the day after. */
function after(day: string, timeZone: string): TZDate {
  const next = at(day, '00:00', timeZone)
  next.setDate(next.getDate() + 1)
  return next
}
