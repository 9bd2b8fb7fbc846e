// What stands in a PDF, as plain data. The template (`release.typ`) sets it; it decides nothing.
import type { Language } from '#sanity/contract/language.ts'
import type { Paper } from './paper.ts'

/**
 * A run of text that looks one way. `lang` where it is not the document's; `note` is a link's number. What
 * is a code, an address, is in no language: no rule of any for broken words holds in it.
 */
export type Span = {
  text: string
  lang?: Language
  href?: string
  note?: number
  strong?: boolean
  em?: boolean
  isCode?: boolean
}

export type Line = { spans: Span[]; look?: 'strong' | 'quiet' | 'alert' }

/** Lines that belong together: a contact, an event. */
export type Entry = Line[]

export type List = { isOrdered: boolean; points: { spans: Span[]; lists: List[] }[] }

export type FigureRow = {
  before?: string | undefined
  amount: string
  after?: string | undefined
  what: string
  period?: string | undefined
  source: Span[]
  year?: string | undefined
}

export type PictureItem = {
  alt: string
  caption?: string | undefined
  rights: string
  /** Where the picture is at the resolution of paper. */
  href: string
}

export type Item =
  | { is: 'text'; spans: Span[] }
  | { is: 'heading'; level: number; look: 'h2' | 'h3'; spans: Span[] }
  | { is: 'list'; list: List }
  | { is: 'quote'; text: string; speaker: string; role?: string | undefined }
  | { is: 'picture'; picture: PictureItem }
  | { is: 'figure'; figure: FigureRow }
  | { is: 'event'; entry: Entry }
  | { is: 'file'; spans: Span[] }

export type Section = { title: string; entries: Entry[] }

export type PdfDocument = {
  /** What programs read, and nobody sees: never changed for the sake of fonts. */
  metadata: { title: string; author: string; keywords: string[]; lang: Language; region: string }
  paper: Paper
  words: Record<'figure' | 'measure' | 'source' | 'year' | 'notSaid' | 'sourceLabel', string>
  /** Over every page of what is not public. */
  stamp?: string | undefined
  masthead: { country: Span[]; ministry: Span[]; newsroom: string }
  meta: Entry
  headline: string
  corrections: { isError: boolean; title: string; when: string; what: string; why?: string }[]
  subhead?: string | undefined
  body: Item[]
  figures?: { title: string; rows: FigureRow[] } | undefined
  facts: Section[]
  about?: { title: string; spans: Span[] } | undefined
  notes?: { title: string; hrefs: string[] } | undefined
  imprint: { url: string; version: string; code: { svg: string; alt: string } }
  /** At the foot of each page, beside its number. */
  foot: string[]
}
