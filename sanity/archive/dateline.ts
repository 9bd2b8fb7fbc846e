// The dateline, "Washington, D.C. (January 27, 2015) –": where a text was given out, and when.
import type { Language } from '../contract/language.ts'
import { dateAt, dayOf, type FoundDate } from './dates.ts'

export type FoundDateline = {
  city?: string
  region?: string
  date?: FoundDate
  /** Words in it that the document has no field for: an agency, an hour, a second region. */
  rest: string[]
  /** Where the text after it begins; the length of the paragraph where it stands alone. */
  end: number
}

const INITIALS = '(?:\\p{Lu}\\.\\s?){1,4}'
const SAINT = '(?:St|Sta|Sto|Ste|Ft|Mt|Gral|Gral|Cnel|Pto|Gob)\\.'
const NAME = `(?:${SAINT}|${INITIALS}(?!\\p{Ll})|\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*)`
const JOINT = '(?:de|del|da|do|dos|la|las|los|el|y|e|of|the|on|upon|al)'
const PLACE = new RegExp(`${NAME}(?:\\s+(?:${JOINT}\\s+){0,2}${NAME}){0,5}`, 'uy')
const SHORT_REGION = /\p{Lu}\p{Ll}{1,5}\.(?=\s*(?:[-–—,(]|$))/uy
const PREFIX = /(?:en|dad[oa] en|desde|given (?:at|in))\s+(?:la ciudad de\s+)?/iy
const BEFORE_DATE = /[\s,.:;|/–—-]*\s*[([]?\s*(?:a(?:\s+los)?\s+|el\s+|on\s+)?/iy
const HOUR =
  /[,;\s–—-]*[([]?\s*(?:(?:a las\s+)?\d{1,2}[:hH.]\d{2}\s*(?:h(?:oras|rs|s)?\b\.?|[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]\.?\s?m\.?)(?:\s*\(?(?:GMT|UTC|EST|EDT|ET|CET|ECT)\)?)?\s*[)\]]?/iy
const AGENCY = /\s*[/([]\s*([\p{L}][\p{L}\p{M} .&/-]{1,40}?)\s*[/)\]]/uy
const BARE_AGENCY = /\s+\p{Lu}{2,8}(?=\.?\s?[-–—])/uy
const DASH_END = /\s*[)\]]?\s*(?:[.:,]\s*)?(?:[-–—―−‒]+|\/\/)\s*[.:]?\s*/uy
const STOP_END = /\s*[)\]]?\s*[.:;|/]\s*/uy
/** What begins a sentence, a label or a title, and no name of a city. */
const NOT_A_CITY =
  /^(?:(?:el|la|los|las|the)\s+)?(?:(?:ministr|minister|president|presidenc|secretar|department|gobierno|government|gobernador|bolet[ií]n|comunicad|declaraci|statement|noticia|contact|pregunta|question|answer|fotogra|update|embargo|publi[cs]\p{L}*|posted|creado|miembros|autoridades)\p{L}*|this|today|hoy|foto|photo|nota|note|source|fuente|texto|press|prensa|news|tel|mr|mrs|ms|dr|dra|sr|sra|on|in|at|for|from|by|con|por|para|en|una?|tras|media|subject|asunto|art|art[ií]culo|section|date|fecha|lugar|when|where|what|who|cu[aá]ndo|d[oó]nde|hora|desde|seg[uú]n|como|about|acerca|sobre)(?![\p{L}\p{N}])/iu
/** "El ministro" is no city, "El Alto" and "La Paz" are. */
const ARTICLE = /^(?:el|la|los|las|the)\s/i

/**
 * The dateline a paragraph begins with, or is. A city without a date is one only before a dash, a
 * date without a city only where nothing follows or a dash does.
 */
export function datelineOf(text: string, language: Language): FoundDateline | undefined {
  return placeFirst(text, language) ?? dateFirst(text, language)
}

function placeFirst(text: string, language: Language): FoundDateline | undefined {
  let at = /^[([]/.test(text) ? 1 : 0
  if (dateAt(text, at, language)) return undefined
  const prefix = match(PREFIX, text, at)
  at += prefix?.[0].length ?? 0
  const place = placeAt(text, at, language)
  if (!place) return undefined
  at = place.end

  let agency = match(AGENCY, text, at)
  // "Quito (Pichincha)" is a region, "(27-01-2015)" a date; only "LIMA (Andina)" and the like is left.
  const before = match(BEFORE_DATE, text, at)?.[0].length ?? 0
  const date = dateAt(text, at + before, language)
  const rest = [...place.rest]
  if (date) {
    at = skip(/[)\]]/y, text, date.end)
    const hour = match(HOUR, text, at)
    if (hour) {
      rest.push(hour[0])
      at += hour[0].length
    }
    agency = match(AGENCY, text, at) ?? match(BARE_AGENCY, text, at)
    if (agency) {
      rest.push(agency[0])
      at += agency[0].length
    }
  }
  const end = endOf(text, at, date, Boolean(agency && date))
  if (end === undefined) return undefined
  if (prefix && !date) return undefined
  if (!date && !holdsWithoutDate(text, place, at, end)) return undefined
  return { city: place.city, region: place.region, date, rest: words(rest), end }
}

function dateFirst(text: string, language: Language): FoundDateline | undefined {
  const opened = /^[([]/.test(text) ? 1 : 0
  const date = dateAt(text, opened, language)
  if (!date) return undefined
  const closed = skip(/\s*[)\]]/y, text, date.end)
  const between = match(/[\s,.:;|/–—-]+/y, text, closed)?.[0] ?? ''
  const place = between && placeAt(text, closed + between.length, language)
  if (place) {
    const end = dashEnd(text, place.end) ?? alone(text, place.end)
    if (end !== undefined) {
      return { city: place.city, region: place.region, date, rest: words(place.rest), end }
    }
  }
  const end = alone(text, closed) ?? (date.year ? dashEnd(text, closed) : undefined)
  return end === undefined ? undefined : { date, rest: [], end }
}

type Place = { city: string; region?: string; rest: string[]; end: number }

function placeAt(text: string, at: number, language: Language): Place | undefined {
  const found = match(PLACE, text, at)?.[0].trimEnd()
  if (!found || NOT_A_CITY.test(found) || found.split(' ').length > 7) return undefined
  const names: string[] = [found]
  let end = at + found.length
  for (let regions = 0; regions < 3; regions += 1) {
    const comma = match(/\s*,\s*|\s*[([]\s*(?=\p{Lu})|\s*\/\s*/uy, text, end)?.[0]
    if (!comma || dateAt(text, end + comma.length, language)) break
    const from = end + comma.length
    const region = (match(SHORT_REGION, text, from) ?? match(PLACE, text, from))?.[0].trimEnd()
    if (!region || region.split(' ').length > 5) break
    let after = from + region.length
    if (/[([]/.test(comma)) {
      const closing = match(/\s*[)\]]/y, text, after)
      if (!closing) break
      after += closing[0].length
    }
    names.push(region)
    end = after
  }
  const [first = '', ...others] = names
  const capital = /^(.+?)\s+(D\.?\s?[CFM]\.?)$/u.exec(first)
  const city = capital?.[1] ?? first
  const regions = capital?.[2] ? [capital[2], ...others] : others
  const [region, ...rest] = regions
  return { city: inTitleCase(city), region: region && inTitleCase(region), rest, end }
}

/** `QUITO` is how agencies set a city, not how it is called. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{4}|\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(name)) return name
  const lower = name.toLowerCase()
  return lower.replace(/(?<![\p{L}’'])\p{L}[\p{L}\p{M}]*/gu, (word, offset: number) =>
    offset > 0 && new RegExp(`^${JOINT}$`).test(word)
      ? word
      : word[0]?.toUpperCase() + word.slice(1),
  )
}

/** @param signed by an agency, which stands for a dash too. */
function endOf(
  text: string,
  at: number,
  date: FoundDate | undefined,
  signed: boolean,
): number | undefined {
  const dashed = dashEnd(text, at)
  if (dashed !== undefined) return dashed
  if (!date) return undefined
  const ended = alone(text, at)
  if (ended !== undefined) return ended
  const stopped = match(STOP_END, text, at)
  if (stopped) return at + stopped[0].length
  const upper = match(/\s*[)\]]?\s+(?=[«“"¡¿‘]?\p{Lu})/uy, text, at)
  return (date.year || signed) && upper ? at + upper[0].length : undefined
}

function dashEnd(text: string, at: number): number | undefined {
  const dash = match(DASH_END, text, at)
  return dash && at + dash[0].length < text.length ? at + dash[0].length : undefined
}

function alone(text: string, at: number): number | undefined {
  return /^\s*[)\]]?[\s.,:;–—-]*$/.test(text.slice(at)) ? text.length : undefined
}

function holdsWithoutDate(text: string, { city }: Place, at: number, end: number): boolean {
  const after = text.slice(end)
  if (after.length < 40 || !/^[«“"¡¿‘'(]?[\p{Lu}\p{N}]/u.test(after)) return false
  const dash = text.slice(at, end)
  const inCapitals = /^\p{Lu}{3}/u.test(text.slice(0, 4).replace(/\s/g, ''))
  if (ARTICLE.test(city) && !inCapitals) return false
  // "Santo Domingo, D.N.- El ministro": the full stop belongs to both.
  const stopped = /^\s*[.:]/.test(dash) || text[at - 1] === '.'
  if (stopped || /--|—/.test(dash) || inCapitals) return city.split(' ').length <= 5
  return (
    /^\s+[-–]\s/.test(dash) &&
    city.split(' ').length <= 3 &&
    after.length > 60 &&
    /[.!?]/.test(after)
  )
}

const words = (parts: string[]) =>
  parts.map((part) => part.replace(/^[\s,;()[\]/–—-]+|[\s,;()[\]/–—-]+$/g, '')).filter(Boolean)

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

const skip = (pattern: RegExp, text: string, at: number) =>
  at + (match(pattern, text, at)?.[0].length ?? 0)

/** `2015-01-27`, with a year taken from elsewhere where the dateline says none. */
export function datelineDay(date: FoundDate | undefined, year?: number): string | undefined {
  return date && dayOf({ ...date, year: date.year ?? year })
}
