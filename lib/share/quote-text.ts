// A quote as it is pasted elsewhere: never without who said it and where that can be checked.
import { quoted } from '#lib/text/quoted.ts'
import type { Language } from '#sanity/contract/language.ts'

export type Quotation = {
  words: string
  /** Who said it and in which office, "Ana Paz, viceministra". */
  attribution: string
  /** Of the page that it stands in, with whose page that is. */
  title: string
  url: string
  language: Language
}

export function quoteText({ words, attribution, title, url, language }: Quotation): string {
  return `${quoted(words, language)}\n— ${attribution}\n\n${title}\n${url}`
}
