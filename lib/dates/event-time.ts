// The hours of an event as a text; in which time zone is part of them.

import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { formatClock, formatClocks, zoneName } from './format.ts'

/**
 * "9:00 – 10:30 AM, Eastern Time"; over several days each hour with its day, "Jan 30, 9:00 AM –
 * Jan 31, 5:00 PM, Eastern Time". Undefined where only the day is known.
 */
export function eventTime(event: EventSummary, locale: Language): string | undefined {
  const { date, startTime, timeZone } = event
  if (!startTime) return undefined
  const hours = hoursOf({ ...event, startTime }, locale)
  return timeZone ? `${hours}, ${zoneName(timeZone, date, locale)}` : hours
}

function hoursOf(event: EventSummary & { startTime: string }, locale: Language): string {
  const { date, startTime, endDate, endTime } = event
  if (!endDate || endDate === date) return formatClock(startTime, endTime, locale)
  return endTime
    ? formatClocks(`${date}T${startTime}`, `${endDate}T${endTime}`, locale)
    : formatClock(startTime, undefined, locale)
}
