// Where a release's text ends, and what comes below it: the mark of its end, what the institution
// always says of itself, whom to call, and what is no part of it.
import type { Contact } from '../contact/contract.ts'
import type { Language } from '../contract/language.ts'
import {
  contactBlock,
  contactOf,
  contactPart,
  hasContactDetail,
  isContactHeading,
  isOffice,
} from './contacts.ts'
import { datelineOf, type FoundDateline } from './dateline.ts'
import { dateIn } from './dates.ts'
import {
  isAboutHeading,
  isBreak,
  isCredit,
  isEndMark,
  isLetterhead,
  isOrnament,
  isRelatedHeading,
} from './furniture.ts'
import { labelOf } from './labels.ts'
import { isNavigation } from './navigation.ts'
import { type Paragraph, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'

export type Ending = {
  body: Paragraph[]
  boilerplate?: string
  contacts: Contact[]
  /** Place and date of a text that is signed below. */
  dateline?: FoundDateline
  /** A day alone on a line below the text. */
  date?: string
  parts: { paragraph: Paragraph; part: Part }[]
}

const MOST_BOILERPLATE = 3000

type State = 'body' | 'boilerplate' | 'after' | 'related'

/** @param first the paragraph whose beginning is the dateline: it is text, whatever it looks like. */
export function readEnding(
  paragraphs: Paragraph[],
  first: Paragraph | undefined,
  language: Language,
): Ending {
  const parts: Ending['parts'] = []
  const body: Paragraph[] = []
  const boilerplate: string[] = []
  const contacts: Contact[] = []
  let dateline: FoundDateline | undefined
  let date: string | undefined
  let state: State = 'body'

  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (!paragraph) continue
    const text = textOf(paragraph)
    const leave = (note: string) =>
      parts.push({ paragraph, part: left(paragraph.lines, text, note) })
    if (paragraph === first) body.push(paragraph)
    else if (isEndMark(text)) {
      leave('the mark of the end')
      state = 'after'
    } else if (isBreak(text) || isOrnament(text)) leave('an ornament')
    else if (isRelatedHeading(text)) {
      leave('the head of other texts')
      state = 'related'
    } else if (state === 'related') leave('names other texts')
    else if (
      isContactHeading(text)
        ? startsContact(paragraphs, at, state)
        : isLoneContact(paragraphs, at, state)
    ) {
      const from = officeAbove(paragraphs, at, first)
      while (from < at && body.at(-1) && paragraphs.indexOf(body.at(-1) ?? paragraph) >= from)
        body.pop()
      at = takeContact(paragraphs, from, contacts, parts)
      // What the institution says of itself may still follow.
      if (state !== 'boilerplate') state = 'after'
    } else if (isAboutHeading(text) && !proseFollowsMuch(paragraphs, at)) {
      state = 'boilerplate'
      boilerplate.push(text)
      parts.push({ paragraph, part: { lines: paragraph.lines, text, place: 'boilerplate' } })
    } else if (isLabel(paragraph, text)) leave('a label')
    else if (isCredit(text)) leave('a credit or a caption')
    else if (
      state === 'boilerplate' &&
      boilerplate.join('\n\n').length + text.length + 2 <= MOST_BOILERPLATE
    ) {
      boilerplate.push(text)
      parts.push({ paragraph, part: { lines: paragraph.lines, text, place: 'boilerplate' } })
    } else if (state === 'boilerplate' || state === 'after') leave('below the end of the text')
    else {
      const day = at >= paragraphs.length - 4 ? dateIn(text, language) : undefined
      const signed = at >= paragraphs.length - 4 ? datelineOf(text, language) : undefined
      if (day) {
        date ??= day
        parts.push({ paragraph, part: { lines: paragraph.lines, text, place: 'date' } })
      } else if (signed?.city && signed.date && signed.end >= text.length) {
        dateline ??= signed
        parts.push({ paragraph, part: { lines: paragraph.lines, text, place: 'dateline' } })
      } else if (
        paragraph.marked === 'byline' ||
        (paragraph.marked === 'date' && text.length < 60) ||
        isNavigation(text)
      )
        leave('navigation')
      else body.push(paragraph)
    }
  }
  // "Dirección de Comunicación" below the text signs it.
  for (
    let last = body.at(-1);
    last &&
    last !== first &&
    body.length > 1 &&
    (isOffice(textOf(last)) || isLetterhead(textOf(last)));
    last = body.at(-1)
  ) {
    parts.push({
      paragraph: last,
      part: left(last.lines, textOf(last), 'the office that gave it out'),
    })
    body.pop()
  }
  return {
    body,
    ...(boilerplate.length > 0 && { boilerplate: boilerplate.join('\n\n') }),
    contacts,
    ...(dateline && { dateline }),
    ...(date && { date }),
    parts,
  }
}

const isLabel = (paragraph: Paragraph, text: string) =>
  !paragraph.heading && labelOf(text) !== undefined

/** A heading in the middle of a long text is one of its own: boilerplate has few paragraphs. */
const proseFollowsMuch = (paragraphs: Paragraph[], at: number) =>
  paragraphs.slice(at + 1).filter((paragraph) => textOf(paragraph).length > 200).length > 4

/** An address may have its office, street and city on lines of their own above it. */
function officeAbove(paragraphs: Paragraph[], at: number, first: Paragraph | undefined): number {
  for (let above = at - 1; above >= Math.max(0, at - 4); above -= 1) {
    const paragraph = paragraphs[above]
    if (!paragraph || paragraph === first) break
    const text = textOf(paragraph)
    if (isOffice(text)) return above
    if (text.split(' ').length > 6 || /[.!?]$/.test(text) || hasContactDetail(text)) break
  }
  return at
}

/** "Para más información" heads a block of contacts if an address or a number follows. */
function startsContact(paragraphs: Paragraph[], at: number, state: State): boolean {
  if (state === 'after') return true
  const [here, ...next] = paragraphs.slice(at, at + 5).map(textOf)
  if (here && hasContactDetail(here)) return true
  return next.length === 0 || next.some(hasContactDetail)
}

function isLoneContact(paragraphs: Paragraph[], at: number, state: State): boolean {
  const text = textOf(paragraphs[at] ?? { runs: [] })
  if (!hasContactDetail(text)) return false
  return state !== 'body' || !/[.!?]$/.test(text)
}

function takeContact(
  paragraphs: Paragraph[],
  from: number,
  contacts: Contact[],
  parts: Ending['parts'],
): number {
  const block = contactBlock(paragraphs, from)
  const read = contactOf(block.map(textOf))
  if (read.contact) contacts.push(read.contact)
  for (const paragraph of block) {
    parts.push({ paragraph, part: contactPart(paragraph, Boolean(read.contact), read.rest) })
  }
  return from + block.length - 1
}
