// Which letters the fonts can draw. PDF/UA-1 (ISO 14289-1, 7.21) allows no text without a glyph.
import { readFileSync } from 'node:fs'
import { create } from 'fontkitten'
import { FAMILY_FILES } from './fonts.ts'

/** Around what no font can draw. Of the private use area: no text has a right to them. */
const [OPENING, CLOSING] = ['\uE000', '\uE001'] as const

/** They are never drawn: joiners, selectors, marks of direction, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s]/u

/**
 * What is no text: control characters, halves of characters, noncharacters, and what a private use area
 * means to one font alone. PDF/UA-1 refuses byte order marks.
 */
const NO_TEXT = /[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\uFEFF]|(?![\t\n\r])\p{Cc}/gu

let families: Set<number>[] | undefined

const coverage = () => {
  families ??= FAMILY_FILES.map((file) => {
    const font = create(readFileSync(file))
    if (font.isCollection) throw new Error(`${file} is a collection of fonts, not one font.`)
    return new Set(font.characterSet)
  })
  return families
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The text without what is none; line ends are `\n`. */
export const readable = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(NO_TEXT, '')

/**
 * A readable text in which every run of letters that no font has is marked: the template shows it as
 * squares that are read out as what they stand for. A letter and its marks must be in one font.
 */
export function drawable(text: string): string {
  const marked = [...graphemes.segment(readable(text))]
    .map(({ segment }) => (isDrawable(segment) ? segment : `${OPENING}${segment}${CLOSING}`))
    .join('')
  return marked.replaceAll(`${CLOSING}${OPENING}`, '')
}

function isDrawable(grapheme: string): boolean {
  const visible = [...grapheme].filter((letter) => !INVISIBLE.test(letter))
  return coverage().some((has) => visible.every((letter) => has.has(letter.codePointAt(0) ?? 0)))
}
