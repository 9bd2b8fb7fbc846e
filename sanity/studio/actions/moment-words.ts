// Moments and spans of time in the desk's words.
import { zoneName } from '#lib/dates/format.ts'
import { dayIn } from '#lib/dates/today.ts'
import { type Language, REGION } from '../../contract/language.ts'

/** "3 de mayo, 10:00", for a button: by the clock of the ministry; with its year if that is another. */
export function shortMoment(
  at: Date,
  language: Language,
  timeZone: string,
  now = new Date(),
): string {
  const year = (moment: Date) => dayIn(timeZone, moment).slice(0, 4)
  const day = { day: 'numeric', month: 'long' } as const
  const isThisYear = year(at) === year(now)
  return momentIn(at, isThisYear ? day : { ...day, year: 'numeric' }, language, timeZone)
}

/** "3 de mayo de 2026, 10:00 (hora de Ecuador)". */
export function fullMoment(at: Date, language: Language, timeZone: string): string {
  const zone = zoneName(timeZone, at.toISOString().slice(0, 10), language)
  return `${momentIn(at, { dateStyle: 'long' }, language, timeZone)} (${zone})`
}

function momentIn(
  at: Date,
  day: Intl.DateTimeFormatOptions,
  language: Language,
  timeZone: string,
): string {
  const clock = { hour: 'numeric', minute: '2-digit', hour12: language !== 'es' } as const
  return [day, clock]
    .map((part) => new Intl.DateTimeFormat(REGION[language], { ...part, timeZone }).format(at))
    .join(', ')
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** "2 días y 3 horas": a span of milliseconds in its two largest units, rounded; at least a second. */
export function spanWords(milliseconds: number, language: Language): string {
  const largest = UNITS.findIndex(([, size]) => milliseconds >= size)
  const [, grain] = UNITS[largest < 0 ? 3 : Math.min(largest + 1, 3)] ?? UNITS[3]
  let rest = Math.max(Math.round(milliseconds / grain), 1) * grain
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    const format = { style: 'unit', unit, unitDisplay: 'long' } as const
    return count > 0 ? new Intl.NumberFormat(REGION[language], format).format(count) : []
  })
  return new Intl.ListFormat(REGION[language]).format(parts)
}
