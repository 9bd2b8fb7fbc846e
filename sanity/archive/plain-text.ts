// Plain text as paragraphs. Some files hold a paragraph a line, some are wrapped at a column.
import { datelineOf } from './dateline.ts'
import { type Paragraph, type Source, tidy } from './paragraph.ts'

type Line = { number: number; text: string }

const BULLET = /^(?:[•·●▪■◦‣*]|[-–—](?=\s))\s*(?=\S)/u
const JOINT =
  '(?:DE|DEL|LA|EL|LOS|LAS|EN|Y|A|AL|CON|POR|PARA|QUE|SU|THE|OF|TO|IN|FOR|AND|ON|WITH|BY|AT)'
const ENDS_OPEN = new RegExp(`\\s${JOINT}$`)
const STARTS_OPEN = new RegExp(`^${JOINT}\\s`)
/** Wider than any terminal or mail client wrapped. */
const WIDEST_COLUMN = 100
/** Shorter files of short lines are lists and headings, not wrapped prose. */
const NARROWEST_COLUMN = 45

export function readPlainText(text: string): Source {
  const lines = text
    .split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: tidy(line).trim() }))
  const column = wrapColumn(lines)
  const paragraphs: Paragraph[] = []
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push(paragraphOf(open))
    open = []
  }
  for (const line of lines) {
    const last = open.at(-1)
    if (line.text === '') close()
    else {
      if (last && !goesOn(last.text, line.text, column)) close()
      open.push(line)
    }
  }
  close()
  return { paragraphs }
}

/** The column the file is wrapped at; undefined where a line is a paragraph. */
function wrapColumn(lines: Line[]): number | undefined {
  const lengths = lines.map(({ text }) => text.length)
  const short = lengths.filter((length) => length <= WIDEST_COLUMN)
  const widest = short.reduce((a, b) => Math.max(a, b), 0)
  if (widest < NARROWEST_COLUMN) return undefined
  // A wrapped paragraph shows itself by a line that goes on in lower case.
  const continued = lines.filter(
    ({ text }, index) =>
      text.length > widest * 0.6 &&
      text.length <= WIDEST_COLUMN &&
      startsLower(lines[index + 1]?.text ?? ''),
  )
  // Beside paragraphs that stand on one line each, a line or two may be broken for another reason.
  const enough = short.length < lengths.length ? 3 : 1
  return continued.length >= enough ? widest : undefined
}

/** In lower case, and no address. */
const startsLower = (text: string) => /^\p{Ll}/u.test(text) && !/^(?:www\.|https?:|\S+@)/.test(text)

function goesOn(last: string, next: string, column: number | undefined): boolean {
  if (BULLET.test(next) || datelineOf(next, 'es')?.date) return false
  if (isMidSentence(last, next)) return true
  if (!column || last.length > column) return false
  if (startsLower(next) && last.length > column * 0.4) return true
  const [word = ''] = next.split(' ')
  // The next word would have had room, so the line was ended on purpose.
  return last.length + 1 + word.length > column * (/[.:!?]["”»]?$/.test(last) ? 0.97 : 0.88)
}

/** A line broken by hand, as headlines are: the sentence plainly goes on in the next. */
function isMidSentence(last: string, next: string): boolean {
  if (last.length > WIDEST_COLUMN || /[.!?:;|]["”»]?$|@/.test(last)) return false
  if (startsLower(next)) return true
  const inCapitals = last === last.toUpperCase() && next === next.toUpperCase()
  return /,$/.test(last) || (inCapitals && (ENDS_OPEN.test(last) || STARTS_OPEN.test(next)))
}

function paragraphOf(lines: Line[]): Paragraph {
  let text = ''
  for (const line of lines) {
    // A word that was broken at its own hyphen keeps it.
    const joined = /\p{L}-$/u.test(text) && /^\p{L}/u.test(line.text)
    text += text === '' || joined ? line.text : ` ${line.text}`
  }
  const range: [number, number] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]
  const bullet = BULLET.exec(text)
  // A run of asterisks or dashes is a mark, not a list.
  if (bullet && /[\p{L}\p{N}]/u.test(text) && !/^(?:\*{2,}|-\s*\d+\s*-)/.test(text)) {
    const rest = text.slice(bullet[0].length)
    return { lines: range, runs: [{ text: rest }], listItem: 'bullet', level: 1 }
  }
  return { lines: range, runs: [{ text }] }
}
