// How much room a text takes on a card, before it is drawn: Satori shrinks nothing.
import { cardFonts, type Face } from './fonts.ts'

/** A text's width in pixels; without kerning, which only draws letters together. */
export function widthOf(text: string, face: Face, size: number): number {
  const font = cardFonts().metrics[face]
  const units = [...text].reduce(
    (sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
    0,
  )
  return (units / font.unitsPerEm) * size
}

/** How many lines a text takes in a column, broken at spaces, and inside of words that are wider than it. */
export function linesOf(text: string, face: Face, size: number, column: number): number {
  const space = widthOf(' ', face, size)
  let lines = 1
  let used = 0
  const put = (width: number, before: number) => {
    if (used > 0 && used + before + width > column) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? before : 0) + width
  }
  for (const word of text.split(' ')) {
    const width = widthOf(word, face, size)
    if (width <= column) put(width, space)
    else for (const letter of ` ${word}`) put(widthOf(letter, face, size), 0)
  }
  return lines
}
