// Marks for what is not in the page's language (WCAG 2.2, 3.1.2).
import type { Language } from '#sanity/contract/language.ts'

/** `lang` for a text, where it is needed. */
export const langOf = (language: Language, locale: Language) =>
  language === locale ? undefined : language
