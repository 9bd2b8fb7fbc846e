import type { Language } from '#sanity/contract/language.ts'
import type { TextIn } from '#sanity/localized/contract.ts'

/** A text, marked with its language where that is not the page's (WCAG 2.2, 3.1.2). */
export function Text({ value, locale }: { value: TextIn; locale: Language }) {
  return value.lang === locale ? value.text : <span lang={value.lang}>{value.text}</span>
}
