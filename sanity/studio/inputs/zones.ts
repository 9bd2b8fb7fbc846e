// The time zones of the world as press staff look for them.
import { zoneName } from '#lib/dates/format.ts'
import type { Language } from '../../contract/language.ts'

export type Zone = {
  /** `America/New_York`, as it is stored. */
  value: string
  /** "New York · hora de Nueva York · UTC−4" */
  title: string
}

/** Every zone that this browser knows (some leave UTC out), with its distance to UTC on a day, `2026-01-30`. */
export function zones(day: string, language: Language): Zone[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((value) => ({
    value,
    title: [...new Set([placeOf(value), zoneName(value, day, language), offset(value, day)])].join(
      ' · ',
    ),
  }))
}

/** What people look for and the list of zones, or a browser’s Spanish, does not have. */
const ALSO: Record<string, string> = {
  'America/Guayaquil': 'Quito Cuenca',
  'America/New_York': 'Nueva York Washington Miami Boston',
  'Europe/Zurich': 'Ginebra Geneva Berna Bern',
  'Europe/Brussels': 'Bruselas',
}

/** Whether each word of a search begins a word of the zone; accents and case do not matter. */
export function isFound({ value, title }: Zone, search: string): boolean {
  const words = wordsOf(`${value} ${title} ${ALSO[value] ?? ''}`)
  return wordsOf(search).every((searched) => words.some((word) => word.startsWith(searched)))
}

/** "Buenos Aires" of `America/Buenos_Aires`. */
const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

function offset(timeZone: string, day: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
  const parts = format.formatToParts(new Date(`${day}T12:00:00Z`))
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', 'UTC').replace('-', '−')
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
