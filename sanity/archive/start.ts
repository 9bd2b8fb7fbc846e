// Where a release's text begins.
import type { Language } from '../contract/language.ts'
import { contactBlock, hasContactDetail, isContactHeading } from './contacts.ts'
import { datelineOf, type FoundDateline } from './dateline.ts'
import { dateIn } from './dates.ts'
import {
  isAboutHeading,
  isCredit,
  isEndMark,
  isLetterhead,
  isOrnament,
  isRelatedHeading,
} from './furniture.ts'
import { labelOf } from './labels.ts'
import { type Paragraph, textOf } from './paragraph.ts'

/** A line longer than this above the text is text. */
const LONGEST_HEADER = 330

/** How far down a dateline may begin: below it, a city and a date are part of the text. */
const DEEPEST_DATELINE = 14

/** "Contacto" or "About us" is a heading where a contact or prose follows, and a menu's word elsewhere. */
export function headsBlock(all: Paragraph[], at: number): boolean {
  const text = textOf(all[at] ?? { runs: [] })
  if (isRelatedHeading(text) || isEndMark(text) || isLabel(text)) return true
  if (isContactHeading(text)) return contactBlock(all, at).length > 1 || hasContactDetail(text)
  const next = textOf(all[at + 1] ?? { runs: [] })
  return isAboutHeading(text) && next.split(' ').length >= 6 && /[.!?]$/.test(next)
}

/** "Comunicado" is a label, "Comunicados" a menu's word. */
function isLabel(text: string): boolean {
  const label = labelOf(text)
  return Boolean(
    label?.code ||
      (label?.kind &&
        !/^(?:bolet|comunicad|not|press rele)\p{L}*(?:s|as? de prensas?|ses)$/iu.test(text)),
  )
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
export function startOf(text: Paragraph[], language: Language): Start {
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
  if (/^\d{1,2}[.)]-?\s.*[.;]$/.test(words)) return true
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
