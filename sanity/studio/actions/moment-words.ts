// Moments and spans of time in the desk's words.
import { formatMoment, REGION, zoneName } from '#lib/dates/format.ts'
import type { Language } from '../../contract/language.ts'

/** "3 de mayo, 10:00", for a button: by the clock of the ministry. */
export function shortMoment(at: Date, language: Language, timeZone: string): string {
  const parts: Intl.DateTimeFormatOptions[] = [
    { day: 'numeric', month: 'long' },
    { hour: 'numeric', minute: '2-digit', ...(language === 'es' && { hour12: false }) },
  ]
  return parts
    .map((part) => new Intl.DateTimeFormat(REGION[language], { ...part, timeZone }).format(at))
    .join(', ')
}

/** "3 de mayo de 2026 a las 10:00 a. m. (hora de Ecuador)". */
export function fullMoment(at: Date, language: Language, timeZone: string): string {
  const moment = at.toISOString()
  const zone = zoneName(timeZone, moment.slice(0, 10), language)
  return `${formatMoment(moment, language, timeZone)} (${zone})`
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** "2 días y 3 horas": the two largest units of a span of milliseconds, at least a second. */
export function spanWords(milliseconds: number, language: Language): string {
  let rest = Math.max(milliseconds, 1000)
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    const format = { style: 'unit', unit, unitDisplay: 'long' } as const
    return count > 0 ? new Intl.NumberFormat(REGION[language], format).format(count) : []
  })
  return new Intl.ListFormat(REGION[language]).format(parts.slice(0, 2))
}
