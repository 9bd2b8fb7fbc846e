// A moment as a reader finds it in the newsroom: by whose clock is said with it.
import type { Language } from '#sanity/contract/language.ts'
import { formatMoment, formatTime, zoneName } from './format.ts'
import { dayIn } from './today.ts'

/** "27 de enero de 2015 a las 9:00 a. m., hora de Ecuador". */
export function momentText(moment: string, locale: Language, timeZone: string): string {
  return `${formatMoment(moment, locale, timeZone)}, ${zoneOf(moment, locale, timeZone)}`
}

/**
 * The same by two clocks, the institution's and that of the place where a text was given out, where
 * these differ: "27 de enero de 2015 a las 9:00 a. m., hora de Ecuador (10:00 a. m., hora de Nueva York)".
 */
export function momentInBoth(
  moment: string,
  locale: Language,
  timeZone: string,
  placeZone: string | undefined,
): string {
  const own = momentText(moment, locale, timeZone)
  if (!placeZone) return own
  const there = formatMoment(moment, locale, placeZone)
  if (there === formatMoment(moment, locale, timeZone)) return own
  const isSameDay = dayIn(placeZone, new Date(moment)) === dayIn(timeZone, new Date(moment))
  const clock = isSameDay ? formatTime(moment, locale, placeZone) : there
  return `${own} (${clock}, ${zoneOf(moment, locale, placeZone)})`
}

const zoneOf = (moment: string, locale: Language, timeZone: string) =>
  zoneName(timeZone, dayIn(timeZone, new Date(moment)), locale)
