import { langOf } from '#lib/i18n/foreign.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { TextIn } from '#sanity/localized/contract.ts'

/** A life in paragraphs, which an empty line divides. */
export function Biography({ value, locale }: { value: TextIn; locale: Language }) {
  const paragraphs = value.text.split(/\n\s*\n/)
  return (
    <div lang={langOf(value.lang, locale)} className="prose mt-8">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
