// Portable text without its marks.
import { toPlainText } from '@portabletext/react'
import type { PortableText } from '#sanity/portable-text/contract.ts'

/** The text of each block that is text, in order. */
export function plainParagraphs(body: PortableText): string[] {
  return body.filter((block) => block._type === 'block').map((block) => toPlainText(block))
}
