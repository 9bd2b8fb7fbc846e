// What a source is read into, plain text and HTML alike: paragraphs of runs, each with the lines it
// stands on, so that the report can say of every line what became of it.

/** A piece of text that looks the same throughout. */
export type Run = { text: string; strong?: boolean; em?: boolean; href?: string }

export type Paragraph = {
  /** First and last line in the source, from 1; of HTML, in its text as it is read. */
  lines: [number, number]
  runs: Run[]
  /** 1 to 6, from h1 to h6. */
  heading?: number
  listItem?: 'bullet' | 'number'
  level?: number
  /** What the markup calls it. */
  marked?: 'headline' | 'subhead' | 'caption' | 'quote' | 'byline' | 'date'
  /** Why the markup puts it outside of the text, for the report. */
  outside?: string
}

/** A source as read. */
export type Source = {
  paragraphs: Paragraph[]
  /** The page's own name for itself, which often ends in the name of the site. */
  title?: string
  /** RFC 3339, where the markup says when it went out. */
  publishedAt?: string
  /** A calendar day in the file's name or the markup, `2015-01-27`. */
  day?: string
}

export const textOf = ({ runs }: Pick<Paragraph, 'runs'>): string =>
  runs.map(({ text }) => text).join('')

/** Soft hyphens and marks without width, which editors and old exports leave between letters. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g

/** One kind of space, one space between words; what cannot be seen goes. */
export function tidy(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      // What is left of control characters in old exports must not reach a page.
      .replace(/[\p{Cc}\s]+/gu, ' ')
  )
}

/** The same, without spaces at its ends, and with neighbours that look the same made one. */
export function tidyRuns(runs: Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    let text = tidy(run.text)
    if (!last || last.text.endsWith(' ')) text = text.trimStart()
    if (text === '') continue
    if (last && alike(last, run)) last.text += text
    else out.push({ ...run, text })
  }
  const last = out.at(-1)
  if (last) last.text = last.text.trimEnd()
  if (last?.text === '') {
    out.pop()
    return tidyRuns(out)
  }
  return out
}

const alike = (a: Run, b: Run) =>
  Boolean(a.strong) === Boolean(b.strong) && Boolean(a.em) === Boolean(b.em) && a.href === b.href

/** The runs before and after a position in their text. */
export function cutRuns(runs: Run[], at: number): [Run[], Run[]] {
  const before: Run[] = []
  const after: Run[] = []
  let position = 0
  for (const run of runs) {
    const cut = Math.min(Math.max(at - position, 0), run.text.length)
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) })
    position += run.text.length
  }
  return [tidyRuns(before), tidyRuns(after)]
}
