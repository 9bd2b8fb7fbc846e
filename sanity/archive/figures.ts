// Proposals for a release's key figures: each number that counts or measures something, with the
// words it was quoted in. An editor keeps those that are key, and says where they come from.
import type { Language } from '../contract/language.ts'
import type { Figure } from '../figure/contract.ts'
import { dateAt } from './dates.ts'
import { wordsOf } from './words.ts'

export type ProposedFigure = Pick<Figure, 'value' | 'unit' | 'what'> &
  Partial<Pick<Figure, 'outOf' | 'comparator' | 'period' | 'year' | 'quotedAs'>>

const NUMBER = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?"
const SCALE =
  '(?:mil\\s+millones|millones|mill[oó]n|mil|billones|bill[oó]n|thousand|million|billion|trillion|MM|M|bn|mn)\\b'
const CURRENCY = '(?:USD|US\\s?\\$|U\\.S\\.\\s?\\$|\\$us|\\$)'
const DOLLARS =
  '(?:d[oó]lares(?: estadounidenses| americanos| de (?:los )?(?:Estados Unidos|EE\\.?\\s?UU\\.?))?|(?:U\\.?S\\.? )?dollars|USD)'
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/$€£¥-])(?<currency>${CURRENCY}\\s?)?(?<number>${NUMBER})(?<percent>\\s?%|\\s(?:por ciento|per\\s?cent|percent)\\b)?(?<ordinal>st|nd|rd|th|\\.?[ºª°]|\\.?(?:er|to|do|mo|vo)\\b)?(?:\\s?(?<scale>${SCALE}))?(?:\\s(?:de\\s)?(?<dollars>${DOLLARS}))?(?![\\p{N}/:%]|[.,]\\d|-\\p{N})`,
  'gu',
)
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
const POINTS = /^[\s-]*(?:puntos?|points?)\b/iu
const OUT_OF =
  /^[\s-]*(?:puntos?|points?)?\s*(?:out of|of a possible|sobre|de un total de|de|of)\s+(\d+)\b(?:\s*(?:puntos?|points?))?/iu
/** The model counts money in dollars of the United States alone. */
const OTHER_CURRENCY =
  /^\s*(?:de\s+)?(?:(?:nuevos\s+)?soles|euros?|pesos?|bol[ií]vares|bolivianos|quetzales|lempiras|c[oó]rdobas|colones|guaran[ií]es|libras|pounds|reales|reais|€|£)(?!\p{L})/iu
/** Letters on either side of a number that may say what it is. */
const NEAR = 300
/** "880 puntos de atención" are places. */
const SCORE =
  /(?:obtain|obtuv|scor|alcanz|puntaje|puntuaci|[ií]ndice|index|calific)\p{L}*[^.;]{0,40}$/iu
const OVER =
  /(?:more than|over|m[aá]s de|superior(?:es)? a|at least|al menos|sobre los|cerca de m[aá]s de)\s*(?:los |las |de )?$/iu
const UP =
  /(?<!\p{L})(?:increas\w*|rose|grew|growth|improve\w*|aument\w*|increment\w*|crec\w*|subi\w*|mejor\w*)(?:\s+\p{L}+){0,4}\s*$/iu
const DOWN =
  /(?<!\p{L})(?:decreas\w*|fell|drop\w*|declin\w*|reduc\w*|disminu\w*|descen\w*|baj[oóa]\w*|cay[oó])(?:\s+\p{L}+){0,4}\s*$/iu
const UP_AFTER =
  /^[\s-]*(?:points?|puntos?)\s+(?:improvement|increase|rise|gain|m[aá]s|de (?:mejora|aumento|incremento))/iu
const TOP_BEFORE = /\b(?:top|first|(?:among|entre) (?:the |los |las )?(?:first|primer[oa]s)?)\s*$/iu
const TOP_AFTER = /^\s*(?:primer[oa]s|mejores|first|most|best|principales|pa[ií]ses m[aá]s)\b/iu
const RANK_AFTER = /^\s*(?:lugar|puesto|posici[oó]n|place|position|rank)/iu
const RANK_BEFORE =
  /\b(?:rank\w*|place[sd]?|(?:lugar|puesto|posici[oó]n)(?:\s+n[uú]mero)?|ubica\w*)(?:\s+\p{L}+){0,3}\s*$/iu
/** A number that names a thing, or says when, is no figure. */
const NAMES_BEFORE =
  /(?:\b(?:no|n[uú]m|nro|number|n[uú]mero|art[ií]culos?|arts?|article|section|decreto|decree|ley|law|resoluci[oó]n|resolution|acuerdo|ordenanza|tel|tel[eé]fono|phone|ext|pbx|fax|ruta|route|km|kil[oó]metro|calle|avenida|av|piso|floor|room|sala|zona|zone|distrito|district|circuito|p[aá]gina|page|cap[ií]tulo|chapter|fase|phase|escuela|unidad|lote|vuelo|flight|canal|channel|bolet[ií]n|siglo|century|agenda|plan|cop|aged?|edad de|a las|at|hours?|horas|por(?: cada)?|per|every|cada|eur|cop|mxn|clp|pen|ars|bs|s\/|q)|[#°º€£¥]|(?<=\s)s\/)\.?\s*$/iu
const NAMES_AFTER =
  /^\s?(?:a\.?\s?m\b|p\.?\s?m\b|h\d{2}|hs?\b|:|horas? del d[ií]a|a[ñn]os de edad|years? old|st century|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|setiembre|octubre|noviembre|diciembre))/iu
const STOP =
  /[.;:()“”"«»!?]|\s[–—-]\s|,\s|—|\s(?:y|and|pero|but|que|which|that|según|according|mientras|while|durante|during|desde|since|(?:en|in) (?=\d)|a través|through)\s/u
const PERIOD =
  /\b(?:(?:since|desde|in|en|during|durante|between|entre)\s+(?:el\s+|la\s+|los\s+|the\s+)?(?:a[ñn]o\s+)?(?:\d{4}(?:\s*(?:y|and|-|–|a|to)\s*\d{4})?)|last year(?: alone)?|el a[ñn]o pasado|el [uú]ltimo a[ñn]o|this year|este a[ñn]o)\b/iu
const SPELLED_RANK: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  primer: 1,
  segundo: 2,
  tercer: 3,
  cuarto: 4,
  quinto: 5,
  sexto: 6,
}

/** At most a few dozen a text; what is a date, an hour, an article of law or a name is none. */
export function figuresIn(paragraphs: string[], language: Language): ProposedFigure[] {
  const found = paragraphs.flatMap((paragraph) =>
    sentences(paragraph).flatMap((sentence) => figuresOf(sentence, language)),
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

function figuresOf(sentence: string, language: Language): ProposedFigure[] {
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
    const period = periodNear(before, after)
    const year = /\b(?:in|en|during|durante)(?: el| la)?(?: a[ñn]o)?\s+((?:19|20)\d\d)\b/iu.exec(
      sentence,
    )?.[1]
    figures.push({
      ...figure,
      ...(period && { period: period.slice(0, 80) }),
      ...(year && { year: Number(year) }),
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

/** `2.500,75` in Spanish, `2,500.75` in English; a form that only the other has is read as that. */
function numberOf(
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

function comparatorOf(before: string, after: string): Figure['comparator'] {
  if (UP_AFTER.test(after)) return 'up'
  if (OVER.test(before)) return 'over'
  if (DOWN.test(before)) return 'down'
  return UP.test(before) ? 'up' : undefined
}

/** What comes after the number, up to where the phrase ends. */
function whatOf(after: string, keepIn = false): string | undefined {
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
function spentOn(before: string, after: string): string | undefined {
  const found = /^\s*(?:in|en|for|para|to|a|of|de)\s+(?!\d)\p{L}[^.;:,()–—]{2,80}/u
    .exec(after)?.[0]
    .trim()
  const purpose = found && !PERIOD.test(found) ? (found.split(STOP)[0] ?? found) : undefined
  const done = /(\p{Ll}+(?:ed|[ai]d[oa]s?))\s*$/u.exec(before.replace(OVER, ''))?.[1]
  if (!purpose) return undefined
  return done ? `${done} ${purpose.trim()}` : purpose.trim()
}

/** The time named next after the number in its clause, or else last before it. */
function periodNear(before: string, after: string): string | undefined {
  const next = PERIOD.exec(after.split(/[,;]|\d{5,}/u)[0] ?? '')?.[0]
  const last = [...before.matchAll(new RegExp(PERIOD, 'giu'))].at(-1)?.[0]
  return (next ?? last)?.slice(0, 80)
}

/** Small words that lead up to the number and mean nothing without it. */
const OPEN_END =
  /(?:\s+(?:y|and|de|del|a|al|of|con|with|por|for|una?|the|l[ao]s?|el|en|in|to|over|más|than|more|que|hasta|up))+\s*$/iu

/** The phrase that leads up to the number. */
function whatBefore(before: string): string | undefined {
  const phrase = before
    .split(/[.;:,](?!\d)|[()“”"«»!?]|\s[–—-]\s/u)
    .at(-1)
    ?.replace(OPEN_END, '')
    .trim()
  return phrase && /\p{L}{4}/u.test(phrase) ? phrase.slice(-200) : undefined
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
