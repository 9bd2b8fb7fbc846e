// Text as a card can draw it.
import { readable } from '#lib/text/readable.ts'
import { oneLine } from '#sanity/contract/one-line.ts'
import { cardFonts } from './fonts.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Without what the fonts have no letters for (emoji; scripts that Satori cannot set, such as Arabic):
 * a card shows no boxes, and what is missing must not be fetched from a font service, as `next/og`
 * would do. At most `max` characters, cut between words.
 */
export function drawnText(text: string, max: number): string {
  const { letters } = cardFonts()
  const drawn = [...graphemes.segment(readable(text).normalize('NFC'))]
    .filter(({ segment }) => [...segment].every((letter) => isDrawn(letter, letters)))
    .map(({ segment }) => segment)
    .join('')
  return shortened(oneLine(drawn), max)
}

const isDrawn = (letter: string, letters: Set<number>) =>
  /\s/.test(letter) || letters.has(letter.codePointAt(0) ?? 0)

function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const words = /\s/.test(text.charAt(max)) ? cut : cut.replace(/\s+\S*$/, '')
  return `${words.replace(/[\s,;:.–—-]+$/, '')}…`
}
