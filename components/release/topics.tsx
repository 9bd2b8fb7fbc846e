import { archivePath } from '#lib/archive/address.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Topic } from '#sanity/topic/contract.ts'

/** What a release is filed under; each leads to all that is. */
export function Topics({ topics, locale }: { topics: Topic[]; locale: Language }) {
  return (
    <ul className="space-y-0.5">
      {topics.map(({ _id, name, slug }) => {
        const { text, lang } = inLanguage(name, locale)
        return (
          <li key={_id}>
            <a
              href={archivePath(locale, { topic: slug })}
              lang={langOf(lang, locale)}
              className="quiet-link inline-block py-0.5"
            >
              {text}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
