// Blocks as the editor's own reader of HTML makes them, brought to what a release may have.
import { z } from 'zod'

const span = z.object({ _type: z.literal('span'), text: z.string(), marks: z.array(z.string()) })

const read = z.object({
  _type: z.literal('block'),
  style: z.string().catch('normal'),
  listItem: z.enum(['bullet', 'number']).optional().catch(undefined),
  level: z.number().int().min(1).optional().catch(undefined),
  children: z.array(span),
  markDefs: z.array(z.object({ _key: z.string(), _type: z.string(), href: z.string().optional() })),
})

type Span = z.infer<typeof span>
type Read = z.infer<typeof read>

/** A block as Studio stores it. */
export type PastedBlock = ReturnType<typeof store>

const LEVEL_MAX = 5

/** Without empty paragraphs, unknown styles and marks, or spaces at the ends; a blank line parts two. */
export function tidyBlocks(blocks: unknown, newKey: () => string): PastedBlock[] {
  return z
    .array(read)
    .parse(blocks)
    .flatMap((block) =>
      paragraphsOf(block.children)
        .map((spans) => joined(trimmed(spans.map((child) => marked(child, block)))))
        .filter((spans) => spans.length > 0)
        .map((spans) => store(block, spans, newKey)),
    )
}

function store({ style, listItem, level, markDefs }: Read, spans: Span[], newKey: () => string) {
  const isHeading = (style === 'h2' || style === 'h3') && !listItem
  const used = new Set(spans.flatMap(({ marks }) => marks))
  return {
    _type: 'block',
    _key: newKey(),
    style: isHeading ? style : 'normal',
    ...(listItem && { listItem, level: Math.min(level ?? 1, LEVEL_MAX) }),
    children: spans.map((child) => ({ ...child, _key: newKey() })),
    markDefs: markDefs.filter(({ _key }) => used.has(_key)),
  }
}

/** Two line breaks in a row are how many pages part paragraphs. */
function paragraphsOf(spans: Span[]): Span[][] {
  const paragraphs: Span[][] = [[]]
  let afterBreak = false
  for (const child of spans) {
    for (const [index, line] of child.text.split('\n').entries()) {
      if (index > 0 && afterBreak) paragraphs.push([])
      else if (index > 0) paragraphs.at(-1)?.push({ ...child, text: '\n' })
      if (index > 0) afterBreak = true
      if (line.trim()) afterBreak = false
      if (line) paragraphs.at(-1)?.push({ ...child, text: line })
    }
  }
  return paragraphs
}

/** Bold and italic, links; a heading is bold as it is. */
function marked(child: Span, { style, markDefs }: Read): Span {
  const known = new Set(markDefs.filter(({ _type }) => _type === 'link').map(({ _key }) => _key))
  const isHeading = style === 'h2' || style === 'h3'
  const marks = child.marks.filter(
    (mark) => known.has(mark) || mark === 'em' || (mark === 'strong' && !isHeading),
  )
  return { ...child, marks: [...new Set(marks)] }
}

function trimmed(spans: Span[]): Span[] {
  const first = spans.findIndex(({ text }) => text.trim())
  const last = spans.findLastIndex(({ text }) => text.trim())
  return spans.slice(first === -1 ? spans.length : first, last + 1).map((child, index, kept) => {
    const text = index === 0 ? child.text.trimStart() : child.text
    return { ...child, text: index === kept.length - 1 ? text.trimEnd() : text }
  })
}

/** Neighbours with the same marks are one span, with one space where they had several. */
function joined(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const child of spans) {
    const before = result.at(-1)
    if (before && before.marks.join() === child.marks.join()) before.text += child.text
    else result.push({ ...child })
  }
  return result.map((child) => ({
    ...child,
    text: child.text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n'),
  }))
}
