// The hours of an event as a text; in which time zone is part of them.

import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { formatClock, zoneName } from './format.ts'

/** "9:00 – 10:30 AM, Eastern Time"; undefined where only the day is known. */
export function eventTime(event: EventSummary, locale: Language): string | undefined {
  const { date, startTime, endTime, endDate, timeZone } = event
  if (!startTime) return undefined
  const sameDay = !endDate || endDate === date
  const hours = formatClock(startTime, sameDay ? endTime : undefined, locale)
  return timeZone ? `${hours}, ${zoneName(timeZone, date, locale)}` : hours
}
