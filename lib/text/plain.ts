// Portable text without its marks.
import { toPlainText } from '@portabletext/react'
import type { PortableText } from '#sanity/portable-text/contract.ts'

type Block = Extract<PortableText[number], { _type: 'block' }>

/** Running text: not a heading, not a point of a list, nothing that stands by itself. */
export const isParagraph = (item: PortableText[number]): item is Block =>
  item._type === 'block' && item.style === 'normal' && !item.listItem

/** The text of each paragraph, in order. The first one is how the release begins. */
export function plainParagraphs(body: PortableText): string[] {
  return body.filter(isParagraph).map((block) => toPlainText(block))
}
