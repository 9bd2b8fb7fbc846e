// The moment at which a clock on a wall shows a time. Without TZDate, which looks at today's clock when
// it is made: Next does not let a page do that that is to stay as it is.
import { tzOffset } from '@date-fns/tz'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * When the clocks of a time zone show `09:00` on a calendar day, `2015-01-27`. Of an hour that comes
 * twice it is the first; one that is left out is counted on from before it was (RFC 5545, 3.3.5).
 */
export function momentAt(day: string, clock: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${clock}:00Z`)
  const offsetAt = (moment: number) => tzOffset(timeZone, new Date(moment)) * MINUTE_MS
  const [before, after] = [offsetAt(shown - DAY_MS), offsetAt(shown + DAY_MS)]
  const holds = [before, after].find((offset) => offsetAt(shown - offset) === offset)
  return new Date(shown - (holds ?? before))
}

/** The first moment of the day after. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  return momentAt(next, '00:00', timeZone)
}
