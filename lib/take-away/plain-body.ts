// The running text of a release without any marks but those that a typewriter has.
import { toPlainText } from '@portabletext/react'
import { fileFacts } from '#lib/files/facts.ts'
import { documentHref } from '#lib/text/links.ts'
import { isParagraph } from '#lib/text/plain.ts'
import { quoted } from '#lib/text/quoted.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { PortableText } from '#sanity/portable-text/contract.ts'
import { datelineAlone, datelineText } from '../dates/dateline.ts'
import { absolute } from '../metadata/page-metadata.ts'
import { plainEvent, plainFigure } from './plain-facts.ts'

type Body = { body: PortableText; language: Language; dateline: Parameters<typeof datelineText>[0] }
type Item = PortableText[number]
type Block = Extract<Item, { _type: 'block' }>

/**
 * Paragraphs with an empty line between each two, the dateline run into the first; points of a list
 * follow each other. Pictures are left out: they are named below the text, with their addresses.
 */
export function plainBody({ body, language, dateline }: Body): string {
  const opening = body.find(isParagraph)
  const points = numbersOf(body)
  const parts = body.map((item) => {
    const text = plainItem(item, language, points.get(item._key))
    return { item, text: item === opening ? `${datelineText(dateline, language)}${text}` : text }
  })
  const text = parts
    .filter((part) => part.text)
    .reduce((before, part, index, all) => {
      if (index === 0) return part.text
      const follows = isPoint(part.item) && isPoint(all[index - 1]?.item)
      return `${before}${follows ? '\n' : '\n\n'}${part.text}`
    }, '')
  return opening ? text : `${datelineAlone(dateline, language)}\n\n${text}`
}

function plainItem(item: Item, language: Language, number: number | undefined): string {
  switch (item._type) {
    case 'block':
      return plainBlock(item, language, number)
    case 'quote': {
      const who = [item.speaker, item.role].filter(Boolean).join(', ')
      return `${quoted(item.text, language)}\n— ${who}`
    }
    case 'keyFigure':
      return plainFigure(item, language)
    case 'attachment':
      return `${item.title} (${fileFacts(item, language)})\n${item.url}`
    case 'embeddedEvent':
      return plainEvent(item.event, language)
    case 'figureImage':
      return ''
  }
}

function plainBlock(block: Block, language: Language, number: number | undefined): string {
  const text = withAddresses(block, language).trim()
  if (!text || !block.listItem) return text
  const indent = '  '.repeat((block.level ?? 1) - 1)
  return `${indent}${number === undefined ? '-' : `${number}.`} ${text}`
}

/** The words, and after those that are a link its address in parentheses. */
function withAddresses(block: Block, language: Language): string {
  const hrefs = new Map(
    block.markDefs.map((mark) => {
      const path = mark._type === 'documentLink' && documentHref(mark, language)
      return [mark._key, mark._type === 'link' ? mark.href : path && absolute(path)]
    }),
  )
  return block.children
    .map((span, index) => {
      const mark = span.marks.find((key) => hrefs.get(key))
      const href = mark && hrefs.get(mark)
      const goesOn = mark && block.children[index + 1]?.marks.includes(mark)
      const said = toPlainText([{ ...block, children: [span] }])
      return href && !goesOn && !said.includes(href) ? `${said} (${href})` : said
    })
    .join('')
}

const isPoint = (item: Item | undefined) => item?._type === 'block' && Boolean(item.listItem)

/** The number of each point of a numbered list, by its key; every level counts for itself. */
function numbersOf(body: PortableText): Map<string, number> {
  const numbers = new Map<string, number>()
  let counted: number[] = []
  for (const item of body) {
    if (item._type !== 'block' || !item.listItem) {
      counted = []
      continue
    }
    const level = item.level ?? 1
    counted = counted.slice(0, level)
    if (item.listItem !== 'number') {
      counted[level - 1] = 0
      continue
    }
    const number = (counted[level - 1] ?? 0) + 1
    counted[level - 1] = number
    numbers.set(item._key, number)
  }
  return numbers
}
