// A text held in each language inside one document (a name, a role, a place's description).
import { z } from 'zod'
import { LANGUAGES, type Language } from '../contract/language.ts'
import { optional } from '../contract/optional.ts'

const texts = z.object({ es: optional(z.string().trim()), en: optional(z.string().trim()) })

/** What was filled in and cleared again is as if it had never been there. */
export const optionalLocalized = optional(texts).transform((value) =>
  value?.es || value?.en ? value : undefined,
)

/** At least one language is filled in. */
export const localized = texts.refine((value) => Boolean(value.es || value.en), { path: ['es'] })

export type Localized = z.infer<typeof localized>

/** A text and the language it is really in, for `lang` (WCAG 2.2, 3.1.2 Language of Parts). */
export type TextIn = { text: string; lang: Language }

/** The text in the language asked for, or, where that is empty, in the one there is. */
export function inLanguage(value: Localized, wanted: Language): TextIn {
  const order = [wanted, ...LANGUAGES.map(({ id }) => id)]
  const lang = order.find((id) => value[id]) ?? wanted
  return { text: value[lang] ?? '', lang }
}
