// What is common to the forms of a word: the index holds these instead of words.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as spanishStem } from '@orama/stemmers/spanish'
import type { Language } from '#sanity/contract/language.ts'

/** A word with neither accents nor capitals: readers leave them out, and so does the search. */
export const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** More words than two languages use every day; what is beyond is stemmed again. */
const KEPT = 50_000

const kept: Record<Language, Map<string, string>> = { es: new Map(), en: new Map() }

/** The stem of a word in a language, by Snowball's rules; a word and its plural have the same. */
export function stem(word: string, language: Language): string {
  const known = kept[language].get(word)
  if (known !== undefined) return known
  const found = STEMMERS[language](fold(word))
  if (kept[language].size >= KEPT) kept[language].clear()
  kept[language].set(word, found)
  return found
}

const STEMMERS: Record<Language, (folded: string) => string> = { es: spanish, en: english }

/**
 * Snowball's rules go by accents, know a plural by none, and leave short words alone: so the word is
 * made its singular first, the one ending gets back its accent that always has one, and what is left
 * of a plural goes. `juez` and `jueces`, `alcance` and `alcances` meet at the end.
 */
function spanish(folded: string): string {
  const stemmed = fold(spanishStem(singular(folded).replace(/ion$/, 'ión')))
  return stemmed.replace(/(?<=\p{L}{3})s$/u, '').replace(/z$/, 'c')
}

/** Of words whose singular ends in a vowel and n, l, r, s or d; other plurals are the stemmer's. */
function singular(word: string): string {
  const shorter = word.replace(/(?<=\p{L}[aeiou][nlrsd])es$/u, '')
  return shorter === word ? word : singular(shorter)
}

/** Snowball wants the typewriter's apostrophe, and nothing after it. */
function english(folded: string): string {
  return englishStem(folded.replace(/['’]s?$/, ''))
}
