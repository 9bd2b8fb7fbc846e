// What of a card's title fits on it, and how large.
import { linesOf, widthOf } from './measure.ts'

/** In pixels, the largest first; a card is also looked at 300 pixels wide. */
const SIZES = [88, 78, 70, 62, 54, 48, 42]
const SMALLEST = 42
export const LINE_HEIGHT = 1.12

/** The largest is for a few words: on more lines it would shout. */
const LINES_MAX = (size: number) => (size > 80 ? 2 : size > 60 ? 3 : 6)

export type Fitted = { text: string; size: number; lines: number }
type Room = { width: number; height: number }

/** The title in the largest size in which it has room: it shrinks first, and then loses its last words. */
export function fitTitle(title: string, { width, height }: Room): Fitted {
  const linesAt = (text: string, size: number) => linesOf(text, 'serif', size, width)
  const fits = (text: string, size: number) => {
    const lines = linesAt(text, size)
    return lines <= LINES_MAX(size) && lines * size * LINE_HEIGHT <= height
  }
  const widest = (size: number) =>
    Math.max(...title.split(' ').map((word) => widthOf(word, 'serif', size)))
  // A word is broken in the smallest size alone.
  const size = SIZES.find((one) => fits(title, one) && widest(one) <= width)
  if (size) return { text: title, size, lines: linesAt(title, size) }
  let text = title
  while (!fits(text, SMALLEST) && text.length > 1) text = shorter(text)
  return { text, size: SMALLEST, lines: linesAt(text, SMALLEST) }
}

/** Without its last word; of a single one, without its last letter. */
function shorter(text: string): string {
  const kept = text.replace(/…$/, '')
  const words = kept.replace(/[\s,;:.–—-]*\s\S+$/, '')
  return `${words === kept ? kept.slice(0, -1) : words}…`
}
