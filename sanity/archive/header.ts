// Which of the lines above a text is its headline, and which stand below that.
import { type Paragraph, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'
import { folded } from './words.ts'

/** The contract's longest headline and subhead. */
const LONGEST_HEADLINE = 200
const LONGEST_SUBHEAD = 300

export type Header = {
  headline?: string
  subhead?: string
  parts: { paragraph: Paragraph; part: Part }[]
  /** Further lines below the headline: the text begins with them. */
  toBody: Paragraph[]
  doubts: string[]
}

/** @param title the page's own, which is the headline with, often, the site's name. */
export function chooseHeader(
  lines: Paragraph[],
  title: string | undefined,
  isLetterhead: (text: string) => boolean,
): Header {
  const parts: Header['parts'] = []
  const doubts: string[] = []
  const at = headlineAt(lines, title, isLetterhead)
  const headline = lines[at]
  if (!headline) return { parts, toBody: lines, doubts }
  for (const paragraph of lines.slice(0, at)) {
    const text = textOf(paragraph)
    const note = isLetterhead(text) ? 'the letterhead' : 'above the headline'
    parts.push({ paragraph, part: left(paragraph.lines, text, note) })
  }
  const say = (paragraph: Paragraph, place: 'headline' | 'subhead') =>
    parts.push({ paragraph, part: { lines: paragraph.lines, text: textOf(paragraph), place } })
  say(headline, 'headline')
  const words = textOf(headline)
  if (words.length > LONGEST_HEADLINE)
    doubts.push(`The headline is ${words.length} characters long; ${LONGEST_HEADLINE} are allowed.`)

  const below = lines.slice(at + 1).filter((paragraph) => {
    const repeated = folded(textOf(paragraph)) === folded(words)
    const letterhead = isLetterhead(textOf(paragraph))
    if (repeated)
      parts.push({
        paragraph,
        part: left(paragraph.lines, textOf(paragraph), 'the headline again'),
      })
    else if (letterhead)
      parts.push({ paragraph, part: left(paragraph.lines, textOf(paragraph), 'the letterhead') })
    return !repeated && !letterhead
  })
  const marked = below.find((paragraph) => paragraph.marked === 'subhead')
  const subhead = marked ?? below[0]
  if (!subhead || textOf(subhead).length > LONGEST_SUBHEAD) {
    return { headline: words, parts, toBody: below, doubts }
  }
  say(subhead, 'subhead')
  const toBody = below.filter((paragraph) => paragraph !== subhead)
  if (toBody.length > 0)
    doubts.push(
      'More than one line stands below the headline: the first is the subhead, the text begins with the others.',
    )
  return { headline: words, subhead: textOf(subhead), parts, toBody, doubts }
}

/** "SEGURIDAD", a section's name above a headline that is not in capitals. */
function isKicker(text: string, next: string): boolean {
  const inCapitals = text === text.toUpperCase() && next !== next.toUpperCase()
  return inCapitals && text.split(' ').length <= 3 && next.split(' ').length >= 4
}

function headlineAt(
  lines: Paragraph[],
  title: string | undefined,
  isLetterhead: (text: string) => boolean,
): number {
  const page = folded(title ?? '')
  const inTitle = lines
    .filter((paragraph) => !isLetterhead(textOf(paragraph)))
    .map((paragraph) => ({ paragraph, text: folded(textOf(paragraph)) }))
    .filter(({ text }) => text.length >= 12 && page.includes(text))
    .sort((a, b) => b.text.length - a.text.length)[0]?.paragraph
  const candidates = [
    (paragraph: Paragraph) => paragraph === inTitle,
    (paragraph: Paragraph) => paragraph.marked === 'headline' && !isLetterhead(textOf(paragraph)),
    (paragraph: Paragraph) => paragraph.heading === 1 && !isLetterhead(textOf(paragraph)),
    (paragraph: Paragraph) => paragraph.heading !== undefined && !isLetterhead(textOf(paragraph)),
    (paragraph: Paragraph, at: number) =>
      !isLetterhead(textOf(paragraph)) &&
      !isKicker(textOf(paragraph), textOf(lines[at + 1] ?? { runs: [] })) &&
      !paragraph.listItem &&
      paragraph.marked !== 'subhead',
    () => true,
  ]
  for (const candidate of candidates) {
    const at = lines.findIndex(candidate)
    if (at >= 0) return at
  }
  return -1
}
