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
import { datelineDay, type FoundDateline } from './dateline.ts'
import { dateIn, dayOf, firstDate } from './dates.ts'
import { readEnding } from './ending.ts'
import { isCredit, isLetterhead, isOrnament } from './furniture.ts'
import { chooseHeader } from './header.ts'
import { dateAmongPieces, splitLabel } from './label-lines.ts'
import { kindOfHeadline, labelOf } from './labels.ts'
import { languageOf } from './language.ts'
import { isNavigation, menusOf } from './navigation.ts'
import { cutRuns, type Paragraph, type Source, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'
import type { KnownSpeaker } from './quotes.ts'
import { headsBlock, startOf } from './start.ts'

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
  const inMenus = menusOf(all)
  const paths: string[] = []
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
      // The path to a page ends in its headline.
      if (words.length > 30) paths.push(words)
      say(paragraph, left(paragraph.lines, words, 'navigation'))
    } else if (inMenus.has(paragraph)) say(paragraph, left(paragraph.lines, words, 'in a menu'))
    else if (paragraph.marked === 'caption') {
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

  const chosen = chooseHeader(header, [source.title, ...paths].join(' '), isLetterhead)
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
