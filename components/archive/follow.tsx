import type { Criteria } from '#lib/archive/criteria.ts'
import { feedPath } from '#lib/feeds/address.ts'
import { FEED_FORMATS, FEED_NAMES } from '#lib/feeds/feed.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'

type Props = { locale: Language; criteria: Criteria; isSearch: boolean }

/** The same question asked again and again by a reader's program: a feed of just these releases. */
export function Follow({ locale, criteria, isSearch }: Props) {
  const t = translator(locale)
  return (
    <section
      id="alerts"
      aria-labelledby="alerts-title"
      className="screen-only mt-16 border-t border-hairline pt-3"
    >
      <h2 id="alerts-title" className="font-semibold">
        {t('archive.follow.title')}
      </h2>
      <p className="max-w-[40rem] text-quiet">
        {t(isSearch ? 'archive.follow.these' : 'archive.follow.all')}
      </p>
      <ul className="mt-1 flex gap-x-6">
        {FEED_FORMATS.map((format) => (
          <li key={format}>
            <a href={feedPath(locale, format, criteria)} className="text-link">
              {FEED_NAMES[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
