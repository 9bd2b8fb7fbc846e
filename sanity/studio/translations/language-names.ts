import type { Language } from '../../contract/language.ts'
import type { Say } from '../desk-language.ts'

/** Of a language, within a sentence: “la versión en inglés”, “the English version”. */
export const languageName = (language: Language, say: Say) =>
  language === 'es' ? say('español', 'Spanish') : say('inglés', 'English')
