// The hours of an event as a text; in which time zone is part of them.

import { type Language, REGION } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import { formatClock, formatClocks, zoneName } from './format.ts'
import { momentAt } from './wall-clock.ts'

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

/**
 * When an event begins and, where its hour is known, ends, as moments in UTC (RFC 3339). Undefined where
 * only the day is known.
 */
export function eventMoments({ date, startTime, endDate, endTime, timeZone }: EventSummary) {
  if (!startTime || !timeZone) return undefined
  return {
    start: momentAt(date, startTime, timeZone).toISOString(),
    end: endTime && momentAt(endDate ?? date, endTime, timeZone).toISOString(),
  }
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/**
 * "1 hora y 30 minutos", by a clock that runs on while the zone changes its time. Undefined where the
 * end is not known, and for what lasts a day and longer: its days say that.
 */
export function eventDuration(event: EventSummary, locale: Language): string | undefined {
  const { start, end } = eventMoments(event) ?? {}
  if (!start || !end) return undefined
  const minutes = Math.round((Date.parse(end) - Date.parse(start)) / MINUTE_MS)
  if (minutes <= 0 || minutes >= DAY_MINUTES) return undefined
  return new Intl.DurationFormat(REGION[locale], { style: 'long' }).format({
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  })
}
