// Days of the week that a text names together with a date: "Friday, January 30th", "viernes 30 de
// enero de 2015", "January 30 (Friday)".
import { dateAt, type FoundDate } from '../archive/dates.ts'
import type { Language } from '../contract/language.ts'
import type { Say } from '../studio/desk-language.ts'
import { dayWords } from './day-words.ts'

const NAMES = {
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

const BEFORE = {
  es: /(?<!\p{L})(?<name>lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo),?\s+(?:d[ií]a\s+)?/giu,
  en: /(?<!\p{L})(?<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?/giu,
}
const AFTER = {
  es: /^\s*\((?<name>lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)\)/iu,
  en: /^\s*\((?<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\)/iu,
}

export type WrongWeekday = {
  /** The words of the text: `viernes 30 de enero`. */
  words: string
  /** The day that is meant. */
  date: string
  /** The day of the week on which it falls, 0 for Sunday. */
  weekday: number
}

/** Where a text's day of the week is not that of its date. `near`: the day of the text. */
export function wrongWeekdays(text: string, language: Language, near: string): WrongWeekday[] {
  return datesWithWeekdays(text, language).flatMap(({ words, name, found }) => {
    const named = weekdayOf(name, language)
    const days = daysMeant(found, near)
    if (days.some((day) => day.getUTCDay() === named)) return []
    const [nearest] = days
    if (!nearest) return []
    return [{ words, date: nearest.toISOString().slice(0, 10), weekday: nearest.getUTCDay() }]
  })
}

/** What is said of it to the desk. */
export function weekdayWords({ words, date, weekday }: WrongWeekday, say: Say): string {
  return say(
    `Dice «${words}», pero el ${dayWords(date, 'es')} es ${NAMES.es[weekday]}. Corrija el día o la fecha.`,
    `It says “${words}”, but ${dayWords(date, 'en')} is a ${NAMES.en[weekday]}. Correct the day or the date.`,
  )
}

type Named = { words: string; name: string; found: FoundDate }

function datesWithWeekdays(text: string, language: Language): Named[] {
  const named: Named[] = []
  for (const match of text.matchAll(BEFORE[language])) {
    const start = match.index + match[0].length
    const found = dateIn(text, start, language) ?? dateSharing(text, start, language)
    const name = match.groups?.name
    if (found && name)
      named.push({ words: text.slice(match.index, found.end).replace(/[.,]$/, ''), name, found })
  }
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const found = dateIn(text, index, language)
    const after = found && AFTER[language].exec(text.slice(found.end))
    if (!found || !after?.groups?.name) continue
    const words = text.slice(index, found.end + after[0].length)
    named.push({ words, name: after.groups.name, found })
  }
  return named
}

/** One day of several before their month: "miércoles 29 y viernes 30 de enero", "4 al 8 de mayo". */
function dateSharing(text: string, at: number, language: Language): FoundDate | undefined {
  const bare = /\d{1,2}(?!\d)/y
  bare.lastIndex = at
  const day = Number(bare.exec(text)?.[0])
  if (!day) return undefined
  JOINER.lastIndex = bare.lastIndex
  if (!JOINER.test(text)) return undefined
  const next = JOINER.lastIndex
  const shared = dateIn(text, next, language) ?? dateSharing(text, next, language)
  // "Del jueves 30 al lunes 4 de mayo": the first is of another month.
  return shared && day < shared.day ? { ...shared, day } : undefined
}

const JOINER =
  /\s*(?:,|[–-]|\s(?:y|e|o|al?|and|or|to|through)\s)\s*(?:(?:el|the)\s+)?(?:(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)?(?=\d)/iuy

/** In English a month has a capital: "on Saturday, march 12 kilometres". */
function dateIn(text: string, at: number, language: Language): FoundDate | undefined {
  const found = dateAt(text, at, language)
  if (!found || language === 'es') return found
  return /\p{Lu}|^[\d/.-]+$/u.test(text.slice(at, found.end)) ? found : undefined
}

/** Without a year, the nearest to the day of the text; and that of its own year. */
function daysMeant({ year, month, day }: FoundDate, near: string): Date[] {
  const own = Number(near.slice(0, 4))
  const years = year === undefined ? [own, own + 1, own - 1] : [year]
  const days = years
    .map((candidate) => new Date(Date.UTC(candidate, month - 1, day)))
    .filter((date) => date.getUTCMonth() === month - 1)
  const distance = (date: Date) => Math.abs(date.getTime() - Date.parse(near))
  const nearest = [...days].sort((a, b) => distance(a) - distance(b))[0]
  return days
    .filter((date) => date === nearest || date.getUTCFullYear() === (year ?? own))
    .sort((a, b) => distance(a) - distance(b))
}

function weekdayOf(name: string, language: Language): number {
  const plain = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return NAMES[language].findIndex((known) => plain(known) === plain(name))
}
