// Numbers as the two languages write them.
import type { Language } from '../contract/language.ts'
import { wordsOf } from './words.ts'

export const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?"

export const SCALE =
  '(?:mil\\s+millones|millones|mill[oó]n|mil|billones|bill[oó]n|thousand|million|billion|trillion|MM|M|bn|mn)\\b'

const SCALES: Record<string, number> = {
  mil: 1e3,
  thousand: 1e3,
  millon: 1e6,
  millones: 1e6,
  million: 1e6,
  mm: 1e6,
  m: 1e6,
  mn: 1e6,
  'mil millones': 1e9,
  bn: 1e9,
  trillion: 1e12,
}

/** `2.500,75` in Spanish, `2,500.75` in English; a form that only the other has is read as that. */
export function numberOf(
  number: string,
  scale: string | undefined,
  language: Language,
): number | undefined {
  const compact = number.replace(/[' ]/g, '')
  let plain: string
  if (/[.,]\d{3}[.,]/.test(compact)) {
    const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
    const marks = new Set(compact.replace(/\d/g, ''))
    plain =
      marks.size === 1
        ? compact.replace(/[.,]/g, '')
        : `${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`
  } else if (/^\d{1,3}[.,]\d{3}$/.test(compact) && !scale) plain = compact.replace(/[.,]/g, '')
  else if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(compact) && scale) {
    const thousands = language === 'es' ? '.' : ','
    plain = compact.includes(thousands) ? compact.replace(/[.,]/g, '') : compact.replace(',', '.')
  } else plain = compact.replace(',', '.')
  const base = Number(plain)
  const factor = factorOf(scale)
  const value = Math.round(base * factor * 100) / 100
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** A Spanish "billón" is a million millions, an English "billion" a thousand. */
function factorOf(scale: string | undefined): number {
  if (!scale) return 1
  const name = wordsOf(scale).join(' ')
  if (name === 'billion') return 1e9
  if (/^billon/.test(name)) return 1e12
  return SCALES[name] ?? 1
}
