// Letters without their accents and case, so that "policia" finds "policía".
import type { LakeDocument } from '../document.ts'

/** Lower case, without diacritics (Unicode canonical decomposition). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

const ASCII = /^[\0-\x7f]*$/

/** The words of a text, for `text::query`. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
}

/**
 * Stands as a word of its own between two texts, so that no phrase is found across them. It is in
 * the Unicode area for private use: no keyboard writes it.
 */
export const BREAK = '\uE000'

/** All texts of a document, folded, for the full-text index; its id is one of them. */
export function searchText(document: LakeDocument): string {
  const texts = [...textsOf(document), document._id]
  return texts.map((text) => fold(text).replace(PRIVATE, ' ')).join(` ${BREAK} `)
}

/** Bullets of Word's, for one. FTS5 takes them for letters, and `words` does not. */
const PRIVATE = /\p{Co}/gu

/**
 * Every string inside a value; names that begin with `_` are not content. Where a block of portable
 * text has several spans, what they make together is a text, too: a word may begin in one and end in
 * the next.
 */
export function textsOf(value: unknown): string[] {
  const texts: string[] = []
  gather(value, texts)
  return texts
}

function gather(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) gather(item, texts)
  else if (typeof value === 'object' && value !== null) {
    if ('children' in value) texts.push(...together(value.children))
    for (const [name, inner] of Object.entries(value)) {
      if (!name.startsWith('_')) gather(inner, texts)
    }
  }
}

function together(spans: unknown): string[] {
  if (!Array.isArray(spans) || spans.length < 2) return []
  const texts = spans.map((span) => (isSpan(span) ? span.text : ''))
  return [texts.join('')]
}

const isSpan = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
