// Dates and times as a reader of each language writes them (Intl, CLDR).
import { type Language, REGION } from '#sanity/contract/language.ts'

/** A calendar day, `2015-01-27`: "27 de enero de 2015". It is the same day in every time zone. */
export function formatDay(day: string, locale: Language): string {
  return new Intl.DateTimeFormat(REGION[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A calendar day with its weekday: "viernes, 30 de enero de 2015". */
export function formatWeekday(day: string, locale: Language): string {
  return new Intl.DateTimeFormat(REGION[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A calendar day in few letters, for lists: "30 ene 2015". */
export function formatShortDay(day: string, locale: Language): { day: string; month: string } {
  const parts = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(REGION[locale], { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    )
  return { day: parts({ day: 'numeric' }), month: parts({ month: 'short', year: 'numeric' }) }
}

/** A moment (RFC 3339) by the clock of a time zone: "27 de enero de 2015, 9:00 a. m.". */
export function formatMoment(moment: string, locale: Language, timeZone: string): string {
  return unbroken(
    new Intl.DateTimeFormat(REGION[locale], { dateStyle: 'long', timeStyle: 'short', timeZone }),
    moment,
  )
}

/** The time of day alone of a moment: "9:00 a. m.". */
export function formatTime(moment: string, locale: Language, timeZone: string): string {
  return unbroken(new Intl.DateTimeFormat(REGION[locale], { timeStyle: 'short', timeZone }), moment)
}

/** "a. m." must not be broken over two lines. */
function unbroken(format: Intl.DateTimeFormat, moment: string): string {
  return format
    .formatToParts(new Date(moment))
    .map(({ type, value }) => (type === 'dayPeriod' ? value.replace(/\s/g, '\u00a0') : value))
    .join('')
}

/** Wall-clock times, `09:00` to `10:30`: "9:00 – 10:30 AM". */
export function formatClock(start: string, end: string | undefined, locale: Language): string {
  const format = new Intl.DateTimeFormat(REGION[locale], { timeStyle: 'short', timeZone: 'UTC' })
  const at = (clock: string) => new Date(`2000-01-01T${clock}:00Z`)
  return end && end > start ? format.formatRange(at(start), at(end)) : format.format(at(start))
}

/** Wall-clock times of two days, `2015-01-30T09:00`: "Jan 30, 9:00 AM – Jan 31, 5:00 PM". */
export function formatClocks(start: string, end: string, locale: Language): string {
  const format = new Intl.DateTimeFormat(REGION[locale], {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  return format.formatRange(new Date(`${start}:00Z`), new Date(`${end}:00Z`))
}

/**
 * The name of a time zone on a day, "Eastern Time". In Spanish zones are called after a place that
 * readers know, "hora de Nueva York": "hora oriental" says nothing to them.
 */
export function zoneName(timeZone: string, day: string, locale: Language): string {
  const [region, timeZoneName] = ZONE_NAMES[locale]
  const parts = new Intl.DateTimeFormat(region, { timeZone, timeZoneName }).formatToParts(
    new Date(`${day}T12:00:00Z`),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** Of the Spanish regions, `es-419` writes names where others have abbreviations (ECT, CET). */
const ZONE_NAMES = { es: ['es-419', 'shortGeneric'], en: ['en-US', 'longGeneric'] } as const
