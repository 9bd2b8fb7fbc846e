// The days of the samples: counted back from the day for which they are made, so that lists have
// something new on top and something to come, whenever that is.

const DAY_MS = 86_400_000
const TEN_YEARS = 3650

/** A day (`2026-05-04`) so many days later; earlier if negative. */
export const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The same day, or the Friday before a weekend: ministries publish and meet on working days. */
export function workingDay(day: string): string {
  const weekday = new Date(day).getUTCDay()
  return plus(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * How many days ago the thing number `at` took place. Any number of first things is spread over the
 * ten years (multiples of the golden ratio lie evenly), the recent ones closer together.
 */
export const daysAgo = (at: number): number =>
  1 + Math.floor(TEN_YEARS * (((at + 1) * GOLDEN) % 1) ** 2)

/** Ecuador has no summer time. */
const OFFSET_HOURS = 5

/** The moment of a clock time in Ecuador (`09:05`), RFC 3339. */
export const moment = (day: string, clock: string): string =>
  new Date(Date.parse(`${day}T${clock}:00Z`) + OFFSET_HOURS * 3_600_000).toISOString()

/** `09:05` of hours and minutes. */
export const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
