// The words around a number: what it counts, since when, more or less than what.
import type { Figure } from '../figure/contract.ts'

export const OVER =
  /(?:more than|over|m[aá]s de|superior(?:es)? a|at least|al menos|sobre los|cerca de m[aá]s de)\s*(?:los |las |de )?$/iu

const UP =
  /(?<!\p{L})(?:increas\w*|rose|grew|growth|improve\w*|aument\w*|increment\w*|crec\w*|subi\w*|mejor\w*)(?:\s+\p{L}+){0,4}\s*$/iu

const DOWN =
  /(?<!\p{L})(?:decreas\w*|fell|drop\w*|declin\w*|reduc\w*|disminu\w*|descen\w*|baj[oóa]\w*|cay[oó])(?:\s+\p{L}+){0,4}\s*$/iu

export const UP_AFTER =
  /^[\s-]*(?:points?|puntos?)\s+(?:improvement|increase|rise|gain|m[aá]s|de (?:mejora|aumento|incremento))/iu

const STOP =
  /[.;:()“”"«»!?]|\s[–—-]\s|,\s|—|\s(?:y|and|pero|but|que|which|that|según|according|mientras|while|durante|during|desde|since|(?:en|in) (?=\d)|a través|through)\s/u

const PERIOD =
  /\b(?:(?:since|desde|in|en|during|durante|between|entre)\s+(?:el\s+|la\s+|los\s+|the\s+)?(?:a[ñn]o\s+)?(?:\d{4}(?:\s*(?:y|and|-|–|a|to)\s*\d{4})?)|last year(?: alone)?|el a[ñn]o pasado|el [uú]ltimo a[ñn]o|this year|este a[ñn]o)\b/iu

export function comparatorOf(before: string, after: string): Figure['comparator'] {
  if (UP_AFTER.test(after)) return 'up'
  if (OVER.test(before)) return 'over'
  if (DOWN.test(before)) return 'down'
  return UP.test(before) ? 'up' : undefined
}

/** What comes after the number, up to where the phrase ends. */
export function whatOf(after: string, keepIn = false): string | undefined {
  const trimmed = after.replace(/^[\s-]+(?:de\s+)?/u, '')
  const stop = STOP.exec(keepIn ? trimmed.replace(/^(?:in|en)\s/u, 'xx ') : trimmed)
  const words = trimmed
    .slice(0, stop?.index ?? trimmed.length)
    .replace(/\s(?:between|entre|from|de|in|en|since|desde)\s(?:el |los )?\d{4}$/iu, '')
    .split(' ')
    .slice(0, 14)
    .join(' ')
    .trim()
  return words.length >= 3 && /\p{L}{3}/u.test(words) ? words.slice(0, 200) : undefined
}

/** "invested in security", of "has invested more than $2.5 billion in security". */
export function spentOn(before: string, after: string): string | undefined {
  const found = /^\s*(?:in|en|for|para|to|a|of|de)\s+(?!\d)\p{L}[^.;:,()–—]{2,80}/u
    .exec(after)?.[0]
    .trim()
  const purpose = found && !PERIOD.test(found) ? (found.split(STOP)[0] ?? found) : undefined
  const done = /(\p{Ll}+(?:ed|[ai]d[oa]s?))\s*$/u.exec(before.replace(OVER, ''))?.[1]
  if (!purpose) return undefined
  return done ? `${done} ${purpose.trim()}` : purpose.trim()
}

/**
 * The time named next after the number in its clause, or else last before it. "In 2014" is a year,
 * and so is "last year" where the release's own is known; "since 2009" is a period.
 */
export function whenOf(
  before: string,
  after: string,
  releaseYear: number | undefined,
): { period?: string; year?: number } {
  const next = PERIOD.exec(after.split(/[,;]|\d{5,}/u)[0] ?? '')?.[0]
  const last = [...before.matchAll(new RegExp(PERIOD, 'giu'))].at(-1)?.[0]
  const words = (next ?? last)?.slice(0, 80)
  if (!words) return {}
  const year = yearIn(words, releaseYear)
  if (year) return { period: String(year), year }
  return { period: words.charAt(0).toLowerCase() + words.slice(1) }
}

function yearIn(words: string, releaseYear: number | undefined): number | undefined {
  const named = /^(?:in|en|during|durante)\s+(?:el\s+|the\s+)?(?:a[ñn]o\s+)?(\d{4})$/iu.exec(
    words,
  )?.[1]
  if (named) return Number(named)
  if (!releaseYear) return undefined
  if (/^(?:last year|el a[ñn]o pasado|el [uú]ltimo a[ñn]o)/iu.test(words)) return releaseYear - 1
  return /^(?:this year|este a[ñn]o)/iu.test(words) ? releaseYear : undefined
}

const TITLE = "\\p{Lu}[\\p{L}’'-]+"
const INDEX = new RegExp(
  `(?:${TITLE}\\s+(?:(?:and|of|for|&)\\s+)?){1,6}Index|Índice(?:\\s+(?:de|del|la|y|el|los|las)|\\s+${TITLE}){1,10}`,
  'u',
)

/** The index that a score is in, "Law and Order Index". */
export const indexIn = (sentence: string): string | undefined =>
  INDEX.exec(sentence)?.[0].replace(/^\p{L}+[’']s\s+/u, '')

/** Small words that lead up to the number and mean nothing without it. */
const OPEN_END =
  /(?:\s+(?:y|and|de|del|a|al|of|con|with|por|for|una?|the|l[ao]s?|el|en|in|to|over|más|than|more|que|hasta|up))+\s*$/iu

/** The phrase that leads up to the number. */
export function whatBefore(before: string): string | undefined {
  const phrase = before
    .split(/[.;:,](?!\d)|[()“”"«»!?]|\s[–—-]\s/u)
    .at(-1)
    ?.replace(OPEN_END, '')
    .trim()
  return phrase && /\p{L}{4}/u.test(phrase) ? phrase.slice(-200) : undefined
}
