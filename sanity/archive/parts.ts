// What each piece of a source turned out to be. Together the parts are the whole source, in its
// order: a piece is in the document, or left out with a reason.

export type Place =
  | 'headline'
  | 'subhead'
  | 'dateline'
  | 'body'
  | 'quote'
  | 'boilerplate'
  | 'contact'
  | 'code'
  | 'kind'
  | 'date'
  | 'left'

export type Part = {
  /** First and last line in the source, from 1. */
  lines: [number, number]
  text: string
  place: Place
  /** Why it was left out, or what about it an editor should know. */
  note?: string
}

export const left = (lines: [number, number], text: string, note: string): Part => ({
  lines,
  text,
  place: 'left',
  note,
})
