// Finds the parts of a release in the paragraphs of a source: what stands above the text, where the
// text begins, and where it ends.
import type { Contact } from '../contact/contract.ts'
import type { Language } from '../contract/language.ts'
import type { ReleaseKind } from '../release/contract.ts'
import type { Block } from './blocks.ts'
import { readBody } from './body.ts'
import {
  contactBlock,
  contactOf,
  contactPart,
  hasContactDetail,
  isContactHeading,
} from './contacts.ts'
import { datelineDay, datelineOf, type FoundDateline } from './dateline.ts'
import { dateIn, dayOf, firstDate } from './dates.ts'
import { readEnding } from './ending.ts'
import {
  isAboutHeading,
  isCredit,
  isEndMark,
  isLetterhead,
  isNavigation,
  isOrnament,
  isRelatedHeading,
  kindOfHeadline,
  labelOf,
} from './furniture.ts'
import { chooseHeader } from './header.ts'
import { languageOf } from './language.ts'
import { cutRuns, type Paragraph, type Source, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'
import type { KnownSpeaker } from './quotes.ts'

export type Understood = {
  language: Language
  kind: ReleaseKind
  headline?: string
  subhead?: string
  dateline: { city?: string; region?: string; date?: string }
  publishedAt?: string
  body: Block[]
  /** The body's paragraphs as plain text, for finding names and figures. */
  text: string[]
  boilerplate?: string
  contacts: Contact[]
  referenceCode?: string
  parts: Part[]
  /** What an editor should look at. */
  doubts: string[]
}

type Options = {
  language?: Language
  known?: KnownSpeaker
}

/** A line longer than this above the text is text. */
const LONGEST_HEADER = 330
/** How far down a dateline may begin: below it, a city and a date are part of the text. */
const DEEPEST_DATELINE = 14

/** Never throws; every word of the source is in one of the parts. */
export function understand(source: Source, options: Options = {}): Understood {
  const all = source.paragraphs.flatMap(splitLabel)
  const parts = new Map<Paragraph, Part[]>()
  const say = (paragraph: Paragraph, ...said: Part[]) => void parts.set(paragraph, said)
  const doubts: string[] = []

  const language =
    options.language ??
    languageOf(
      all
        .filter(({ outside }) => !outside)
        .map(textOf)
        .join(' '),
    ) ??
    'es'
  let labelled: ReleaseKind | undefined
  let referenceCode: string | undefined
  let day: string | undefined
  const contacts: Contact[] = []

  // First what can be told by looking at it alone.
  const text: Paragraph[] = []
  for (const [index, paragraph] of all.entries()) {
    const words = textOf(paragraph)
    const heads = headsBlock(all, index)
    if (paragraph.outside) say(paragraph, left(paragraph.lines, words, paragraph.outside))
    else if (
      paragraph.marked !== 'headline' &&
      !paragraph.heading &&
      !heads &&
      isNavigation(words)
    ) {
      say(paragraph, left(paragraph.lines, words, 'navigation'))
    } else if (paragraph.marked === 'caption') {
      say(
        paragraph,
        left(paragraph.lines, words, 'the caption of a picture; pictures are not imported'),
      )
    } else text.push(paragraph)
  }

  const start = startOf(text, language)
  const above = text.slice(0, start.at)
  const header: Paragraph[] = []
  for (let at = 0; at < above.length; at += 1) {
    const paragraph = above[at]
    if (!paragraph) continue
    const words = textOf(paragraph)
    const label = labelOf(words)
    const dated = dateIn(words, language) ?? dateAmongPieces(words, language)
    if (paragraph === start.dateline) continue
    if (label && paragraph.marked !== 'headline') {
      labelled ??= label.kind
      referenceCode ??= label.code
      if (label.embargo) doubts.push(`An embargo is written above it: ${words}`)
      say(paragraph, {
        lines: paragraph.lines,
        text: words,
        place: label.embargo ? 'left' : label.code ? 'code' : label.kind ? 'kind' : 'left',
        ...(label.embargo && { note: 'an embargo that is over' }),
        ...(!label.code && !label.kind && !label.embargo && { note: 'a label' }),
      })
    } else if (dated) {
      day ??= dated
      say(paragraph, { lines: paragraph.lines, text: words, place: 'date' })
    } else if (paragraph.marked === 'date') {
      day ??= dayOrUndefined(words, language)
      say(paragraph, left(paragraph.lines, words, 'about the page'))
    } else if (
      isContactHeading(words) ||
      (hasContactDetail(words) && paragraph.marked !== 'headline')
    ) {
      at = takeContact(above, at, contacts, say)
    } else if (isOrnament(words)) say(paragraph, left(paragraph.lines, words, 'an ornament'))
    else if (isCredit(words) || paragraph.marked === 'byline') {
      day ??= dayOrUndefined(words, language)
      say(paragraph, left(paragraph.lines, words, 'a credit or a caption'))
    } else header.push(paragraph)
  }

  const chosen = chooseHeader(header, source.title, isLetterhead)
  for (const { paragraph, part } of chosen.parts) say(paragraph, part)

  const rest = text.slice(start.at)
  const dateline = start.found
  if (start.dateline && dateline) {
    const words = textOf(start.dateline)
    if (dateline.end >= words.length)
      say(start.dateline, ...datelineParts(start.dateline, words, dateline))
  }

  const ending = readEnding(rest, start.inline ? start.dateline : undefined, language)
  for (const { paragraph, part } of ending.parts) say(paragraph, part)
  contacts.push(...ending.contacts)

  const bodyParagraphs = [...chosen.toBody, ...ending.body].map((paragraph) => {
    if (paragraph !== start.dateline || !dateline || !start.inline) return { paragraph, before: [] }
    const [before, after] = cutRuns(paragraph.runs, dateline.end)
    const cut = { ...paragraph, runs: after }
    return { paragraph, cut, before: datelineParts(paragraph, textOf({ runs: before }), dateline) }
  })
  const body = readBody(
    bodyParagraphs.map(({ paragraph, cut }) => cut ?? paragraph),
    options.known ?? (() => undefined),
  )
  bodyParagraphs.forEach(({ paragraph, before }, index) => {
    say(paragraph, ...before, ...(body.parts[index] ?? []))
  })

  // A page may have its headline in its title alone.
  const headline = chosen.headline ?? source.title?.split(/\s+[|–—»·-]\s+/)[0]?.trim()

  // A communiqué is signed below: "Quito, 27 de enero de 2015".
  const signed = dateline ?? ending.dateline
  const year = Number((source.day ?? day)?.slice(0, 4)) || undefined
  const dated = datelineDay(signed?.date, year)
  const date = dated ?? day ?? ending.date ?? source.day
  if (signed?.date && !signed.date.year && year)
    doubts.push(`The dateline says no year: ${year} is from the page or the file's name.`)
  if (!signed?.date && date)
    doubts.push(
      `The dateline has no date: ${date} is from ${(day ?? ending.date) ? 'a line of its own' : "the page or the file's name"}.`,
    )

  return {
    language: options.language ?? languageOf(body.text.join(' ')) ?? language,
    kind: labelled ?? (headline ? kindOfHeadline(headline) : 'pressRelease'),
    ...(headline && { headline }),
    ...(chosen.subhead && { subhead: chosen.subhead }),
    dateline: {
      ...(signed?.city && { city: signed.city }),
      ...(signed?.region && { region: signed.region }),
      ...(date && { date }),
    },
    ...(source.publishedAt && { publishedAt: source.publishedAt }),
    body: body.blocks,
    text: body.text,
    ...(ending.boilerplate && { boilerplate: ending.boilerplate }),
    contacts,
    ...(referenceCode && { referenceCode }),
    parts: all.flatMap(
      (paragraph) =>
        parts.get(paragraph) ?? [left(paragraph.lines, textOf(paragraph), 'not understood')],
    ),
    doubts: [...doubts, ...chosen.doubts],
  }
}

/** Databases were printed out with the names of their fields. */
const FIELDS: [RegExp, 'headline' | 'subhead'][] = [
  [/^(?:t[ií]tulo|titular|title|headline)\s*:\s*(?=\S)/i, 'headline'],
  [/^(?:subt[ií]tulo|bajada|sumario|subtitle|subhead(?:line)?)\s*:\s*(?=\S)/i, 'subhead'],
]

/** "Comunicado 032/2016. Ciudad de México, 14 de marzo de 2016" is a label and a dateline. */
function splitLabel(paragraph: Paragraph): Paragraph[] {
  const text = textOf(paragraph)
  if (paragraph.outside) return [paragraph]
  const field = FIELDS.find(([pattern]) => pattern.test(text))
  if (field) {
    const [label, value] = cutRuns(paragraph.runs, field[0].exec(text)?.[0].length ?? 0)
    return [
      { lines: paragraph.lines, runs: label, outside: 'a label' },
      { ...paragraph, runs: value, marked: field[1] },
    ]
  }
  if (text.length > 160) return [paragraph]
  for (const { index, 0: mark } of text.matchAll(/[.,;|:]\s+|\s[-–—]\s/g)) {
    const at = index + mark.length
    const after = text.slice(at)
    const isDateline = (['es', 'en'] as const).some((language) => {
      const found = datelineOf(after, language)
      return found?.date && found.end >= after.length
    })
    const before = text.slice(0, index)
    if (!isDateline || !(labelOf(before) || isLetterhead(before))) continue
    const [label, dateline] = cutRuns(paragraph.runs, at)
    return [
      { ...paragraph, runs: label },
      { ...paragraph, runs: dateline },
    ]
  }
  return [paragraph]
}

/** "Contacto" or "About us" is a heading where a contact or prose follows, and a menu's word elsewhere. */
function headsBlock(all: Paragraph[], at: number): boolean {
  const text = textOf(all[at] ?? { runs: [] })
  if (isRelatedHeading(text) || isEndMark(text) || labelOf(text)?.code) return true
  if (isContactHeading(text)) return contactBlock(all, at).length > 1 || hasContactDetail(text)
  const next = textOf(all[at + 1] ?? { runs: [] })
  return isAboutHeading(text) && next.split(' ').length >= 6 && /[.!?]$/.test(next)
}

type Start = {
  /** Where the text begins among the paragraphs. */
  at: number
  found?: FoundDateline
  dateline?: Paragraph
  /** The text goes on in the paragraph of the dateline. */
  inline: boolean
}

/** The text begins with its dateline, or below it, or with the first paragraph of prose. */
function startOf(text: Paragraph[], language: Language): Start {
  let standing: Start | undefined
  for (let at = 0; at < Math.min(text.length, DEEPEST_DATELINE); at += 1) {
    const paragraph = text[at]
    if (!paragraph || paragraph.marked === 'headline') continue
    const words = textOf(paragraph)
    if (dateIn(words, language) && !/^\d/.test(words)) continue
    const found = datelineOf(words, language)
    if (!found) {
      // Two paragraphs of prose without one: there is none.
      if (isProse(paragraph) && isProse(text[at + 1])) break
      continue
    }
    const inline = found.end < words.length
    if (inline && (found.city || found.date?.year))
      return { at, found, dateline: paragraph, inline: true }
    if (!inline && found.city && !standing)
      standing = { at, found, dateline: paragraph, inline: false }
  }
  if (standing?.dateline) {
    const { dateline } = standing
    const below = text.slice(standing.at + 1).findIndex((paragraph) => isProse(paragraph))
    const above = text.slice(0, standing.at).some((paragraph) => isTitleLike(paragraph, language))
    const at = standing.at + 1 + (above ? 0 : Math.max(below, 0))
    return { ...standing, at, dateline }
  }
  const prose = text.findIndex((paragraph, index) => index > 0 && isProse(paragraph))
  if (prose > 0) return { at: prose, inline: false }
  // Without prose there is a headline, and what follows is the text.
  return {
    at: Math.min(text.length, text.length > 1 ? 1 : isProse(text[0]) ? 0 : 1),
    inline: false,
  }
}

function isProse(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.heading || paragraph.listItem || paragraph.marked === 'subhead')
    return false
  const words = textOf(paragraph)
  if (words.length > LONGEST_HEADER) return true
  if (labelOf(words) || isContactHeading(words)) return false
  const isEmphasized = paragraph.runs.every(
    ({ strong, em, text }) => strong || em || text.trim() === '',
  )
  return words.split(' ').length >= (isEmphasized ? 40 : 12) && /[.!?:…]["”»)]*$/.test(words)
}

function isTitleLike(paragraph: Paragraph, language: Language): boolean {
  const words = textOf(paragraph)
  return (
    !labelOf(words) &&
    !isLetterhead(words) &&
    !isOrnament(words) &&
    !isCredit(words) &&
    !isContactHeading(words) &&
    !hasContactDetail(words) &&
    !dateIn(words, language)
  )
}

/** "17 de Abril 2014 | Noticias | 12:30 hrs." */
function dateAmongPieces(text: string, language: Language): string | undefined {
  const pieces = text.split(/\s*[|•·]\s*/)
  if (pieces.length < 2 || pieces.some((piece) => piece.split(' ').length > 6)) return undefined
  return pieces.map((piece) => dateIn(piece, language)).find(Boolean)
}

function dayOrUndefined(text: string, language: Language): string | undefined {
  const date = firstDate(text, language)
  return date && dayOf(date)
}

function datelineParts({ lines }: Paragraph, text: string, found: FoundDateline): Part[] {
  const rest = found.rest.join(', ')
  return [
    {
      lines,
      text,
      place: 'dateline',
      ...(rest && { note: `without “${rest}”, which a dateline has no field for` }),
    },
  ]
}

/** A contact and the lines that go with it; answers the position of the last of them. */
function takeContact(
  above: Paragraph[],
  from: number,
  contacts: Contact[],
  say: (paragraph: Paragraph, part: Part) => void,
): number {
  const block = contactBlock(above, from)
  const read = contactOf(block.map(textOf))
  if (read.contact) contacts.push(read.contact)
  for (const paragraph of block) {
    say(paragraph, contactPart(paragraph, Boolean(read.contact), read.rest))
  }
  return from + block.length - 1
}
