// The language the desk reads: Spanish first, English for those who choose it in the user menu.
import type { Language } from '../contract/language.ts'

/** Says a thing of the desk in its language. */
export type Say = (es: string, en: string) => string

export const sayIn =
  (language: Language): Say =>
  (es, en) =>
    language === 'es' ? es : en
