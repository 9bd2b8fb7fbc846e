// Lines that hold two things: a label and what it labels, a date and what stands beside it.
import type { Language } from '../contract/language.ts'
import { datelineOf } from './dateline.ts'
import { dateIn } from './dates.ts'
import { isLetterhead } from './furniture.ts'
import { labelOf } from './labels.ts'
import { cutRuns, type Paragraph, textOf } from './paragraph.ts'

/** Databases were printed out with the names of their fields. */
const FIELDS: [RegExp, 'headline' | 'subhead' | undefined][] = [
  [/^(?:t[ií]tulo|titular|title|headline|asunto|subject|tema)\s*:\s*(?=\S)/i, 'headline'],
  [
    /^(?:lugar(?: y fecha)?|fecha y lugar|ciudad(?: y fecha)?|place(?: and date)?)\s*:\s*(?=\S)/i,
    undefined,
  ],
  [/^(?:subt[ií]tulo|bajada|sumario|subtitle|subhead(?:line)?)\s*:\s*(?=\S)/i, 'subhead'],
]

/** "Comunicado 032/2016. Ciudad de México, 14 de marzo de 2016" is a label and a dateline. */
export function splitLabel(paragraph: Paragraph): Paragraph[] {
  const text = textOf(paragraph)
  if (paragraph.outside) return [paragraph]
  const field = FIELDS.find(([pattern]) => pattern.test(text))
  if (field) {
    const [label, value] = cutRuns(paragraph.runs, field[0].exec(text)?.[0].length ?? 0)
    return [
      { lines: paragraph.lines, runs: label, outside: 'a label' },
      { ...paragraph, runs: value, ...(field[1] && { marked: field[1] }) },
    ]
  }
  if (text.length > 160) return [paragraph]
  for (const { index, 0: mark } of text.matchAll(/[.,;|:]\s+|\s[-–—]\s/g)) {
    const at = index + mark.length
    const after = text.slice(at)
    const isDateline = (['es', 'en'] as const).some((language) => {
      const found = datelineOf(after, language)
      return found?.date && found.end >= after.length
    })
    const before = text.slice(0, index)
    if (!isDateline || !(labelOf(before) || isLetterhead(before))) continue
    const [label, dateline] = cutRuns(paragraph.runs, at)
    return [
      { ...paragraph, runs: label },
      { ...paragraph, runs: dateline },
    ]
  }
  return [paragraph]
}

/** "17 de Abril 2014 | Noticias | 12:30 hrs." */
export function dateAmongPieces(text: string, language: Language): string | undefined {
  const pieces = text.split(/\s*[|•·]\s*/)
  if (pieces.length < 2 || pieces.some((piece) => piece.split(' ').length > 6)) return undefined
  return pieces.map((piece) => dateIn(piece, language)).find(Boolean)
}
