// The words of a text, and those that somebody asks for.
import { LANGUAGES, type Language } from '#sanity/contract/language.ts'
import { stem } from './stem.ts'

/** Letters with what is inside of a word (`O'Brien`), or a number as any language writes it. */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu

export type Word = { start: number; end: number; stem: string }

/** The words of a text in a language, in order. */
export function* wordsOf(text: string, language: Language): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const end = match.index + word.length
    yield { start: match.index, end, stem: stem(word, language).replace(/['’.,]/g, '') }
  }
}

/** The stems of a text as the index has them: each says its language, as `polici` is two words. */
export function stemsOf(text: string, language: Language): string {
  return [...wordsOf(text, language)].map((word) => indexed(word.stem, language)).join(' ')
}

const indexed = (stem: string, language: Language) => `${language}:${stem}`

/** What is asked for in one language: phrases, each of one stem or, in quotes, of several in a row. */
export type Phrases = string[][]

/** What is asked for; a release in either language may answer. */
export type Asked = Record<Language, Phrases>

/**
 * What the words of a search mean in each language; undefined where there are none. Every one must be
 * found; those in quotes side by side. Words that stand in every text count only where nothing else
 * does, and in quotes.
 */
export function asked(q: string): Asked | undefined {
  const parts = [...q.matchAll(/["“”«»]([^"“”«»]*)["“”«»]|[^\s"“”«»]+/g)]
  const phrasesIn = (language: Language): Phrases => {
    const phrases = parts.flatMap(([whole, quoted]) => {
      const stems = [...wordsOf(quoted ?? whole, language)].map((word) => word.stem)
      return quoted === undefined ? stems.map((one) => [one]) : stems.length > 0 ? [stems] : []
    })
    const telling = phrases.filter(([first = '', ...rest]) => rest.length > 0 || !isEmpty(first))
    return telling.length > 0 ? telling : phrases
  }
  const meant = { es: phrasesIn('es'), en: phrasesIn('en') }
  return meant.es.length + meant.en.length > 0 ? meant : undefined
}

/** Every form of a word that stands in nearly every text of one of the two languages. */
const EMPTY = new Set(
  `a al ante con de del e el en entre es esta este la las lo los o para por que se si sin sobre su sus
  u un una y an and are as at be but by for from has have in is it its of on or that the their this to
  was were which will with`.split(/\s+/),
)
const EMPTY_STEMS = new Set([...EMPTY].flatMap((word) => [stem(word, 'es'), stem(word, 'en')]))

const isEmpty = (one: string) => EMPTY_STEMS.has(one)

/** What is asked for, as an expression of SQLite's FTS5. */
export function expressionOf(meant: Asked): string {
  return LANGUAGES.map(({ id }) => inOneLanguage(meant[id], id))
    .filter(Boolean)
    .join(' OR ')
}

function inOneLanguage(phrases: Phrases, language: Language): string {
  const quoted = phrases.map((stems) => `"${stems.map((one) => indexed(one, language)).join(' ')}"`)
  return quoted.length > 0 ? `(${quoted.join(' AND ')})` : ''
}
