// Portable text from paragraphs, as the Studio's schema of a body has it. Made here and not by
// @portabletext/html: the runs are already read, and a dateline has been cut from the first of them.
import { safeHref } from '../contract/text.ts'
import { type Paragraph, type Run, textOf } from './paragraph.ts'

type Span = { _type: 'span'; _key: string; text: string; marks: string[] }
type Link = { _type: 'link'; _key: string; href: string }
export type TextBlock = {
  _type: 'block'
  _key: string
  style: 'normal' | 'h2' | 'h3'
  markDefs: Link[]
  children: Span[]
  listItem?: 'bullet' | 'number'
  level?: number
}
export type QuoteBlock = {
  _type: 'quote'
  _key: string
  text: string
  speaker: string
  role?: string
}
export type Block = TextBlock | QuoteBlock

/** Keys are by position, `p1`, so that the same source makes the same document. */
export function textBlock(paragraph: Paragraph, position: number): TextBlock {
  const key = `p${position}`
  const markDefs: Link[] = []
  const bare = isHeading(paragraph)
  const children = paragraph.runs.map((run, index) => {
    const link = linkOf(run, `${key}l${markDefs.length + 1}`)
    if (link) markDefs.push(link)
    const marks = [
      ...(run.strong && !bare ? ['strong'] : []),
      ...(run.em ? ['em'] : []),
      ...(link ? [link._key] : []),
    ]
    return { _type: 'span' as const, _key: `${key}s${index + 1}`, text: run.text, marks }
  })
  const { listItem, level } = paragraph
  return {
    _type: 'block',
    _key: key,
    style: styleOf(paragraph),
    markDefs,
    children,
    ...(listItem && { listItem, level: level ?? 1 }),
  }
}

/** Links that lead nowhere outside of the old site's own pages are words. */
function linkOf({ href }: Run, _key: string): Link | undefined {
  const address = href?.trim()
  if (!address || !safeHref.safeParse(address).success) return undefined
  return { _type: 'link', _key, href: address }
}

function styleOf(paragraph: Paragraph): TextBlock['style'] {
  if (!isHeading(paragraph)) return 'normal'
  return (paragraph.heading ?? 2) <= 2 ? 'h2' : 'h3'
}

/** A short line that is bold throughout was a heading before CMSes had them. */
export function isHeading(paragraph: Paragraph): boolean {
  if (paragraph.listItem) return false
  if (paragraph.heading) return textOf(paragraph).length <= 200
  const text = textOf(paragraph)
  const bold = paragraph.runs.every(({ strong, text }) => strong || text.trim() === '')
  return bold && text.length <= 100 && !/[.,;:]["”»]?$/.test(text)
}
