// Dates as ministries write them, in Spanish and English. Written here and not with a library: those
// read "Monday" and "last week" as dates too, and miss "enero 27 de 2015".
import type { Language } from '../contract/language.ts'

/** A date found in a text. `year` is undefined for "Jan. 5". */
export type FoundDate = { year?: number; month: number; day: number; end: number }

const MONTHS = [
  ['enero', 'ene', 'january', 'jan'],
  ['febrero', 'feb', 'february'],
  ['marzo', 'mar', 'march'],
  ['abril', 'abr', 'april', 'apr'],
  ['mayo', 'may'],
  ['junio', 'jun', 'june'],
  ['julio', 'jul', 'july'],
  ['agosto', 'ago', 'august', 'aug'],
  ['septiembre', 'setiembre', 'september', 'sept', 'sep', 'set'],
  ['octubre', 'oct', 'october'],
  ['noviembre', 'nov', 'november'],
  ['diciembre', 'dic', 'december', 'dec'],
]
const byLength = (a: string, b: string) => b.length - a.length
const MONTH = `(?<month>${MONTHS.flat().sort(byLength).join('|')})\\b\\.?`
const WEEKDAY =
  '(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[ée]|jue|vie|s[áa]b|dom)\\b\\.?),?\\s+)?'
const DAY = '(?<day>\\d{1,2})(?:\\s?(?:\\.?[ºo°]|ro|er|st|nd|rd|th)\\b|[º°])?'
const YEAR = '(?<year>\\d{4})(?!\\d)'

const DATE_LABEL =
  /^(?:fecha(?: de (?:publicaci[oó]n|emisi[oó]n))?|date(?: of release)?|publicado(?: el)?|published(?: on)?|posted(?: on)?|creado(?: el)?|release date|emitido(?: el)?|released?|written by .{2,40} on|publicaci[oó]n)\s*:?\s*(?:el |on )?/i
const AFTER_DATE =
  /^[\s,|·–—-]*(?:(?:a las |at )?\d{1,2}[:hH.]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?|h(?:oras|rs|s)?\.?)?)?(?:\s*\(?[A-Z]{2,4}\)?)?[\s.,|·–—-]*$/

const FORMS = [
  `${WEEKDAY}(?<day>primero|\\d{1,2})(?:\\s?\\.?[º°]|(?:ro|er|st|nd|rd|th)\\b)?(?:\\s+d[ií]as)?(?:\\s+del?\\s+mes)?(?:\\s+(?:de\\s+|of\\s+)?|\\s?[-/.]\\s?|\\s+de(?=\\p{L}))${MONTH}(?:,?\\s*(?:de\\s+|del\\s+(?:a[ñn]o\\s+)?|of\\s+|[-/.]\\s?)?${YEAR})?`,
  `${WEEKDAY}${MONTH}\\s+${DAY}(?:(?:,|\\s+del?|\\s+of)?\\s*${YEAR})?(?!\\s*de\\s+\\p{L})`,
  `${MONTH}\\s?(?<day>\\d{1,2})\\s?[/-]\\s?(?<year>\\d{4}|\\d{2})(?!\\d)`,
  `${WEEKDAY}(?<iso>\\d{4})(?<separator>[-/.])(?<month>\\d{1,2})\\k<separator>(?<day>\\d{1,2})(?!\\d)`,
  `${WEEKDAY}(?<first>\\d{1,2})\\s?(?<separator>[-/.])\\s?(?<second>\\d{1,2})\\s?\\k<separator>\\s?(?<year>\\d{4}|\\d{2})(?!\\d)`,
].map((form) => new RegExp(form, 'iuy'))

/**
 * The date that begins at a position. `27/01/2015` and, in Spanish, `05/01/2015` begin with the day;
 * in English the month comes first where it can.
 */
export function dateAt(text: string, at: number, language: Language): FoundDate | undefined {
  let best: FoundDate | undefined
  for (const form of FORMS) {
    form.lastIndex = at
    const found = form.exec(text)
    if (!found?.groups) continue
    const date = read(found.groups, at + found[0].length, language)
    if (date && exists(date) && (!best || date.end > best.end)) best = date
  }
  return best
}

/** The first date in a text that says its year. */
export function firstDate(text: string, language: Language): FoundDate | undefined {
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const date = dateAt(text, index, language)
    if (date?.year) return date
  }
  return undefined
}

/** `2015-01-27`, if the year is known. */
export function dayOf({ year, month, day }: FoundDate): string | undefined {
  if (!year) return undefined
  return [year, pad(month), pad(day)].join('-')
}

/** The day that is all a line says. */
export function dateIn(text: string, language: Language): string | undefined {
  if (text.length > 80) return undefined
  const at = DATE_LABEL.exec(text)?.[0].length ?? 0
  const date = dateAt(text, at, language)
  return date && AFTER_DATE.test(text.slice(date.end)) ? dayOf(date) : undefined
}

/** The day in a file's name or address: `2015-01-27-visita.txt`, `20150127.html`, `/2015/01/27/`. */
export function dayInName(name: string): string | undefined {
  const found = /(?<!\d)((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    name,
  )
  if (!found) return undefined
  const date = { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]), end: 0 }
  return exists(date) ? dayOf(date) : undefined
}

function read(
  groups: Record<string, string | undefined>,
  end: number,
  language: Language,
): FoundDate | undefined {
  const { day, month, year, iso, first, second } = groups
  if (iso) return { year: Number(iso), month: Number(month), day: Number(day), end }
  if (first && second) {
    const [a, b] = [Number(first), Number(second)]
    const monthFirst = language === 'en' ? a <= 12 : b > 12
    return { year: century(year ?? ''), month: monthFirst ? a : b, day: monthFirst ? b : a, end }
  }
  const name = month?.toLowerCase() ?? ''
  const number = MONTHS.findIndex((names) => names.includes(name)) + 1
  const date = { month: number, day: /^\d/.test(day ?? '') ? Number(day) : 1, end }
  return year ? { ...date, year: century(year) } : date
}

const century = (year: string) =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)

function exists({ year, month, day }: FoundDate): boolean {
  if (year !== undefined && (year < 1800 || year > 2200)) return false
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const pad = (number: number) => String(number).padStart(2, '0')
