// Proposals for a release's key figures: each number that counts or measures something, with the
// words it was quoted in. An editor keeps those that are key, and says where they come from.
import type { Language } from '../contract/language.ts'
import type { Figure } from '../figure/contract.ts'
import { dateAt } from './dates.ts'
import {
  NAMES_AFTER,
  NAMES_BEFORE,
  OTHER_CURRENCY,
  OUT_OF,
  POINTS,
  RANK_AFTER,
  RANK_BEFORE,
  SCORE,
  SPELLED_RANK,
  TOP_AFTER,
  TOP_BEFORE,
} from './figure-kinds.ts'
import {
  comparatorOf,
  indexIn,
  OVER,
  spentOn,
  UP_AFTER,
  whatBefore,
  whatOf,
  whenOf,
} from './figure-words.ts'
import { NUMBER, numberOf, SCALE } from './numbers.ts'
import { wordsOf } from './words.ts'

export type ProposedFigure = Pick<Figure, 'value' | 'unit' | 'what'> &
  Partial<Pick<Figure, 'outOf' | 'comparator' | 'period' | 'year' | 'quotedAs' | 'sourceTitle'>>

const CURRENCY = '(?:USD|US\\s?\\$|U\\.S\\.\\s?\\$|\\$us|\\$)'

const DOLLARS =
  '(?:d[oó]lares(?: estadounidenses| americanos| de (?:los )?(?:Estados Unidos|EE\\.?\\s?UU\\.?))?|(?:U\\.?S\\.? )?dollars|USD)'

const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/$€£¥-])(?<currency>${CURRENCY}\\s?)?(?<number>${NUMBER})(?<percent>\\s?%|\\s(?:por ciento|per\\s?cent|percent)\\b)?(?<ordinal>st|nd|rd|th|\\.?[ºª°]|\\.?(?:er|to|do|mo|vo)\\b)?(?:\\s?(?<scale>${SCALE}))?(?:\\s(?:de\\s)?(?<dollars>${DOLLARS}))?(?![\\p{N}/:%]|[.,]\\d|-\\p{N})`,
  'gu',
)

/** Letters on either side of a number that may say what it is. */
const NEAR = 300

/**
 * At most a few dozen a text; what is a date, an hour, an article of law or a name is none.
 * @param releaseYear makes a year of "last year".
 */
export function figuresIn(
  paragraphs: string[],
  language: Language,
  releaseYear?: number,
): ProposedFigure[] {
  const found = paragraphs.flatMap((paragraph) =>
    sentences(paragraph).flatMap((sentence) => figuresOf(sentence, language, releaseYear)),
  )
  const seen = new Set<string>()
  return found.filter((figure) => {
    const key = `${figure.value} ${figure.unit} ${wordsOf(figure.what).join(' ')}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Percentages, which the model of a key figure has no unit for. */
export function percentagesIn(paragraphs: string[]): string[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.matchAll(/\d+(?:[.,]\d+)?\s?(?:%|por ciento|per\s?cent)/giu)].map(
      ([text]) => text,
    ),
  )
}

const sentences = (text: string) =>
  text.split(/(?<=(?:[\p{Ll}\p{N}]{2}|[)”"»%])[.!?]["”»]?)\s+(?=[«“"¡¿]?\p{Lu})/u)

function figuresOf(
  sentence: string,
  language: Language,
  releaseYear: number | undefined,
): ProposedFigure[] {
  const figures: ProposedFigure[] = []
  let skipTo = 0
  for (const match of sentence.matchAll(MEASURE)) {
    const { index, groups = {} } = match
    if (index < skipTo || isInDate(sentence, index, language)) continue
    const before = sentence.slice(Math.max(0, index - NEAR), index)
    const after = sentence.slice(index + match[0].length).slice(0, NEAR)
    const figure = figureOf(groups, before, after, language, figures.at(-1))
    if (!figure) continue
    if (figure.outOf) skipTo = index + match[0].length + (OUT_OF.exec(after)?.[0].length ?? 0)
    const title = figure.unit === 'points' ? indexIn(sentence) : undefined
    figures.push({
      ...figure,
      ...whenOf(before, after, releaseYear),
      ...(title && { sourceTitle: title }),
      quotedAs: clip(sentence, index),
    })
  }
  return [...figures, ...spelledRanks(sentence)]
}

function figureOf(
  groups: Record<string, string | undefined>,
  before: string,
  after: string,
  language: Language,
  previous: ProposedFigure | undefined,
): ProposedFigure | undefined {
  const { currency, number = '', percent, ordinal, scale, dollars } = groups
  if (percent || NAMES_BEFORE.test(before) || NAMES_AFTER.test(after)) return undefined
  if (OTHER_CURRENCY.test(after)) return undefined
  const value = numberOf(number, scale, language)
  if (value === undefined) return undefined
  const money = currency || dollars
  const comparator = comparatorOf(before, after)
  const shared = { value, ...(comparator && { comparator }) }
  const what = whatOf(after) ?? whatBefore(before)
  if (!what) return undefined
  if (money) {
    const isPart =
      /(?:including|of which|entre ellos|incluid[oa]s?|de los cuales|de las cuales)\s*$/iu.test(
        before,
      )
    const whole = isPart ? previous?.what : undefined
    return {
      ...shared,
      unit: 'usd',
      what: spentOn(before, after) ?? whole ?? whatBefore(before) ?? what,
    }
  }
  const outOf = OUT_OF.exec(after)?.[1]
  const isScore = outOf || UP_AFTER.test(after) || comparator || SCORE.test(before)
  if (POINTS.test(after) && isScore) {
    const context = whatBefore(before) ?? what
    return {
      ...shared,
      unit: 'points',
      ...(outOf && Number(outOf) >= value && { outOf: Number(outOf) }),
      what: UP_AFTER.test(after) ? (whatOf(after.replace(POINTS, '')) ?? context) : context,
    }
  }
  if (scale === undefined && value <= 200) {
    if (
      TOP_BEFORE.test(before) ||
      (TOP_AFTER.test(after) && /\b(?:entre|among|de)\b(?:\s\p{L}+){0,2}\s*$/iu.test(before))
    ) {
      return { value, unit: 'top', what }
    }
    if (ordinal || RANK_AFTER.test(after) || RANK_BEFORE.test(before)) {
      if (!RANK_BEFORE.test(before) && !RANK_AFTER.test(after)) return undefined
      return { value, unit: 'rank', what: whatOf(after.replace(RANK_AFTER, ''), true) ?? what }
    }
  }
  if (ordinal) return undefined
  const isYear = /^\d{4}$/.test(number) && value >= 1800 && value <= 2200
  if (isYear && !OVER.test(before)) return undefined
  // Two numbers that follow each other are a list, a score or an address; what is counted is a word.
  if (!/^[\s-]+(?:de\s+|nuev[oa]s\s+)?\p{L}{3}/u.test(after)) return undefined
  return { ...shared, unit: 'count', what }
}

function isInDate(sentence: string, index: number, language: Language): boolean {
  for (let at = Math.max(0, index - 14); at <= index; at += 1) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(sentence[at - 1] ?? '')) continue
    const date = dateAt(sentence, at, language)
    if (date && date.end > index) return true
  }
  return false
}

function spelledRanks(sentence: string): ProposedFigure[] {
  const found =
    /\b(primer|segundo|tercer|cuarto|quinto|sexto|first|second|third|fourth|fifth)\s+(?:lugar|puesto|place|position)\b/iu.exec(
      sentence,
    )
  const value = found && SPELLED_RANK[found[1]?.toLowerCase() ?? '']
  if (!found || !value) return []
  const after = sentence.slice(found.index + found[0].length)
  const what = whatOf(after, true) ?? whatBefore(sentence.slice(0, found.index))
  return what ? [{ value, unit: 'rank', what, quotedAs: clip(sentence, found.index) }] : []
}

/** A sentence, or what of it stands around the number, in words that are the release's own. */
function clip(sentence: string, at: number): string {
  const MAX = 400
  if (sentence.length <= MAX) return sentence.trim()
  const from = Math.max(0, sentence.indexOf(' ', Math.max(0, at - MAX / 2)))
  const end = sentence.lastIndexOf(' ', from + MAX - 1)
  return sentence.slice(at - MAX / 2 <= 0 ? 0 : from, end > from ? end : from + MAX).trim()
}
