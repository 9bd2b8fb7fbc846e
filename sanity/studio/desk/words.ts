// Days and moments in the desk's language.
import { dayIn } from '#lib/dates/today.ts'
import type { Say } from '../desk-language.ts'

const region = (say: Say) => say('es-EC', 'en-US')

/** "hoy, 10:15", or "3 may 2026, 10:15" on another day. */
export function dayAndTime(at: Date, timeZone: string, now: Date, say: Say): string {
  const time = new Intl.DateTimeFormat(region(say), { timeStyle: 'short', timeZone }).format(at)
  const isToday = dayIn(timeZone, at) === dayIn(timeZone, now)
  return `${isToday ? say('hoy', 'today') : shortDay(dayIn(timeZone, at), say)}, ${time}`
}

/** A calendar day, `2026-05-03`: "3 may 2026"; other words as they are. */
export function shortDay(day: string, say: Say): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat(region(say), { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
