// Texts of the contract as runs of a PDF's text.
import { langOf } from '#lib/i18n/foreign.ts'
import { documentHref } from '#lib/text/links.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage, type Localized, type TextIn } from '#sanity/localized/contract.ts'
import type { PortableText } from '#sanity/portable-text/contract.ts'
import type { Span } from './document.ts'

export type Block = Extract<PortableText[number], { _type: 'block' }>

/** What the words of one release need: its language, its address, and its links in order. */
export type Place = { locale: Language; url: string; notes: string[] }

/** A text held in several languages; `lang` where it is not in the document's. */
export const localizedSpan = (value: Localized, locale: Language): Span =>
  spanIn(inLanguage(value, locale), locale)

/** A text in a language; `lang` where it is not the document's. */
export function spanIn({ text, lang }: TextIn, locale: Language): Span {
  const foreign = langOf(lang, locale)
  return { text, ...(foreign && { lang: foreign }) }
}

/** The same with a whole address; paths of the site become addresses. */
export const linked = (span: Span, href: string | undefined, { url }: Pick<Place, 'url'>): Span =>
  href ? { ...span, href: new URL(href, url).href } : span

/** With the number of the note that has the address, for paper. */
export function noted(span: Span, href: string | undefined, place: Place): Span {
  const note = href ? place.notes.indexOf(href) + 1 : 0
  return { ...linked(span, href, place), ...(note > 0 && { note }) }
}

/** A paragraph's runs. A link's number stands after the last of its runs. */
export function spansOf({ children, markDefs }: Block, place: Place): Span[] {
  const marks = new Map(markDefs.map((mark) => [mark._key, mark]))
  const linkOf = (names: string[]) => names.find((name) => marks.has(name))
  return children
    .filter(({ text }) => text !== '')
    .map(({ text, marks: names }, index, all) => {
      const key = linkOf(names)
      const mark = key === undefined ? undefined : marks.get(key)
      const href = mark && (mark._type === 'link' ? mark.href : documentHref(mark, place.locale))
      const goesOn = key !== undefined && linkOf(all[index + 1]?.marks ?? []) === key
      const span = {
        text,
        ...(names.includes('strong') && { strong: true }),
        ...(names.includes('em') && { em: true }),
      }
      return goesOn ? linked(span, href, place) : noted(span, href, place)
    })
}
