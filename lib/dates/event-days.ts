// Events under the days on which they are.
import { type Language, REGION } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'

/** One day, or the days from the first to the last of what lasts several. */
export type EventDays = { first: string; last: string; events: EventSummary[] }

/** In the order of the days; on the same first day, what ends sooner comes first. */
export function byDays(events: EventSummary[]): EventDays[] {
  const groups = Map.groupBy(events, ({ date, endDate }) => `${date} ${endDate ?? date}`)
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([days, events]) => {
      const [first = '', last = ''] = days.split(' ')
      return { first, last, events }
    })
}

/**
 * The days as a diary has them, and in words: "4", "lunes", "mayo de 2026", "lunes, 4 de mayo de 2026"; of
 * several, "30–2", "jueves – sábado", "abril–mayo de 2026".
 */
export function daysInWords({ first, last }: Omit<EventDays, 'events'>, locale: Language) {
  const between = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(REGION[locale], { ...options, timeZone: 'UTC' }).formatRange(
      new Date(`${first}T00:00:00Z`),
      new Date(`${last}T00:00:00Z`),
    )
  const [from, to] = [first, last].map((day) => Number(day.slice(8)))
  return {
    number: first === last ? `${from}` : `${from}–${to}`,
    weekday: between({ weekday: 'long' }),
    month: between({ month: 'long', year: 'numeric' }),
    whole: between({ dateStyle: 'full' }),
  }
}
