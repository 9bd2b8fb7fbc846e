// Which of the newsroom's languages a text is in, by the small words that every sentence has.
import type { Language } from '../contract/language.ts'
import { wordsOf } from './words.ts'

const SMALL_WORDS: Record<Language, Set<string>> = {
  es: new Set(
    wordsOf(
      'el la los las de del que y en un una por con para se su sus al como este esta más fue entre',
    ),
  ),
  en: new Set(
    wordsOf(
      'the of and to in for that with on is was will its by from this has have are at be which as',
    ),
  ),
}

/** Undefined for a text without such words. */
export function languageOf(text: string): Language | undefined {
  const words = wordsOf(text)
  const count = (language: Language) =>
    words.reduce((sum, word) => sum + (SMALL_WORDS[language].has(word) ? 1 : 0), 0)
  const [es, en] = [count('es'), count('en')]
  if (es === en) return undefined
  return es > en ? 'es' : 'en'
}
