// The text itself as portable text: paragraphs, headings, lists, and quotes that stand alone.
import { type Block, textBlock } from './blocks.ts'
import { cutRuns, type Paragraph, textOf } from './paragraph.ts'
import { left, type Part } from './parts.ts'
import { type FoundQuote, introduced, isTitle, type KnownSpeaker, quotesIn } from './quotes.ts'

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
  let speaking: string | undefined
  const numbered = numberedItems(paragraphs)
  const parts = paragraphs.map((original): Part[] => {
    const marker = numbered.get(original)
    if (marker) {
      const [mark, runs] = cutRuns(original.runs, marker.length)
      const item: Paragraph = { ...original, runs, listItem: 'number', level: 1 }
      const note = 'the number of an item; the list has it of itself'
      return [left(original.lines, textOf({ runs: mark }), note), ...partsOf(item)]
    }
    return partsOf(original)
  })
  return { blocks, text, parts }

  function partsOf(paragraph: Paragraph): Part[] {
    const words = textOf(paragraph)
    if (words === '') return []
    const { lines, listItem, heading } = paragraph
    const key = `p${blocks.length + 1}`
    const quotes = quotesIn(words, known, text.at(-1))
    const inBlockquote = paragraph.marked === 'quote' && quotes.length === 0
    const alone = inBlockquote ? blockquote(words, known, text.at(-1), speaking) : quotes[0]
    text.push(words)
    speaking = alone?.whole && paragraph.marked === 'quote' ? alone.speaker : undefined
    if (!alone?.whole || !alone.speaker || listItem || heading) {
      blocks.push(textBlock(paragraph, blocks.length + 1))
      const notes = quotes.map(({ text, speaker }) => `quotes ${speaker ?? 'someone'}: “${text}”`)
      return [
        { lines, text: words, place: 'body', ...(notes.length > 0 && { note: notes.join('; ') }) },
      ]
    }
    const { role, rest } = alone
    const speaker = fullName(alone.speaker, text)
    blocks.push({ _type: 'quote', _key: key, text: alone.text, speaker, ...(role && { role }) })
    const quoted: Part = { lines, text: alone.text, place: 'quote', note: `said by ${speaker}` }
    if (!rest) return [quoted]
    const said = [alone.speaker, role ?? '']
      .reduce((words, held) => words.replace(held, ''), rest)
      .replace(/^[\s,.;:]+|[\s,.;:]+$/g, '')
    const note = said ? `who said it, without “${said}”` : 'who said it'
    return [quoted, { lines, text: rest, place: 'quote', note }]
  }
}

/** Paragraphs that count 1, 2, 3 by themselves, with the words they do it in. */
function numberedItems(paragraphs: Paragraph[]): Map<Paragraph, string> {
  const items = new Map<Paragraph, string>()
  const markOf = (paragraph: Paragraph | undefined) =>
    paragraph && !paragraph.listItem && !paragraph.heading
      ? /^(\d{1,2})(?:[.)]-?|\.?-)\s+(?=\S)/.exec(textOf(paragraph))
      : undefined
  paragraphs.forEach((first, start) => {
    if (markOf(first)?.[1] !== '1') return
    let end = start
    while (Number(markOf(paragraphs[end])?.[1]) === end - start + 1) end += 1
    if (end - start < 2) return
    for (const item of paragraphs.slice(start, end)) items.set(item, markOf(item)?.[0] ?? '')
  })
  return items
}

/** A <blockquote> needs no quotation marks; who speaks is said above, or in the one before. */
function blockquote(
  words: string,
  known: KnownSpeaker,
  before: string | undefined,
  speaking: string | undefined,
): FoundQuote | undefined {
  const speaker = speaking ?? introduced(before ?? '', known)
  return speaker ? { text: words, speaker, whole: true, rest: '' } : undefined
}

/** "Vance" said it, "la ministra de Salud, Carina Vance" is further up. */
function fullName(speaker: string, text: string[]): string {
  if (/\s/.test(speaker)) return speaker
  const word = '\\p{Lu}[\\p{Ll}\\p{M}]+'
  const name = new RegExp(`(?<!\\p{L})(${word}(?: ${word})?) ${speaker}(?!\\p{L})`, 'u')
  const found = text.map((words) => name.exec(words)?.[0]).find(Boolean)
  return found && !isTitle(found) ? found : speaker
}
