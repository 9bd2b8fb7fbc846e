// The text itself as portable text: paragraphs, headings, lists, and quotes that stand alone.
import { type Block, textBlock } from './blocks.ts'
import { type Paragraph, textOf } from './paragraph.ts'
import type { Part } from './parts.ts'
import { type KnownSpeaker, quotesIn } from './quotes.ts'

export type Body = {
  blocks: Block[]
  /** As plain text, one for each paragraph. */
  text: string[]
  /** For each paragraph, in their order. */
  parts: Part[][]
}

export function readBody(paragraphs: Paragraph[], known: KnownSpeaker): Body {
  const blocks: Block[] = []
  const text: string[] = []
  const parts = paragraphs.map((paragraph): Part[] => {
    const words = textOf(paragraph)
    if (words === '') return []
    text.push(words)
    const position = blocks.length + 1
    const quotes = quotesIn(words, known, text.at(-2))
    const [alone] = quotes
    const { lines } = paragraph
    if (alone?.whole && alone.speaker && !paragraph.listItem && !paragraph.heading) {
      const { speaker, role } = alone
      blocks.push({
        _type: 'quote',
        _key: `p${position}`,
        text: alone.text,
        speaker,
        ...(role && { role }),
      })
      const said = alone.rest
        .replace(speaker, '')
        .replace(role ?? '', '')
        .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '')
      const parts: Part[] = [
        { lines, text: alone.text, place: 'quote', note: `said by ${speaker}` },
      ]
      if (alone.rest) {
        parts.push({
          lines,
          text: alone.rest,
          place: 'quote',
          note: said ? `who said it, without “${said}”` : 'who said it',
        })
      }
      return parts
    }
    blocks.push(textBlock(paragraph, position))
    const notes = quotes.map(({ text, speaker }) => `quotes ${speaker ?? 'someone'}: “${text}”`)
    return [
      { lines, text: words, place: 'body', ...(notes.length > 0 && { note: notes.join('; ') }) },
    ]
  })
  return { blocks, text, parts }
}
