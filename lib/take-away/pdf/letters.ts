// Which letters the fonts can draw. PDF/UA-1 (ISO 14289-1, 7.21) allows no text without a glyph.
import { readFileSync } from 'node:fs'
import { create } from 'fontkitten'
import { readable } from '#lib/text/readable.ts'
import { FAMILY_FILES } from './fonts.ts'

/** Around what no font can draw. Of the private use area, of which nothing is left in a readable text. */
const [OPENING, CLOSING] = ['\uE000', '\uE001'] as const

/** They are never drawn: joiners, selectors, marks of direction, soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s]/u

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
