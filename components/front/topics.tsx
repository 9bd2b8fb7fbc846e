import { archivePath } from '#lib/archive/address.ts'
import { formatDay } from '#lib/dates/format.ts'
import type { TopicNews } from '#lib/front/latest-by-topic.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { Text } from '../site/text.tsx'

type Props = { news: TopicNews[]; locale: Language }

/** What is new under each topic; the topic's name leads to all of it. */
export function Topics({ news, locale }: Props) {
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      {news.map(({ topic, releases }) => (
        <section key={topic._id}>
          <h3 className="text-[0.9375rem] font-semibold text-accent">
            <a
              href={archivePath(locale, { topic: topic.slug })}
              className="quiet-link inline-block py-0.5"
            >
              <Text value={inLanguage(topic.name, locale)} locale={locale} />
              <span aria-hidden="true"> →</span>
            </a>
          </h3>
          <ul className="mt-1 divide-y divide-hairline">
            {releases.map((release) => (
              <Item key={release._id} release={release} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Item({ release, locale }: { release: ReleaseSummary; locale: Language }) {
  const { language, slug, headline, dateline } = release
  const lang = langOf(language, locale)
  return (
    <li className="py-3">
      <a
        href={pathTo(language, releasePlace(slug))}
        lang={lang}
        hrefLang={lang}
        className="quiet-link block font-serif text-[1.0625rem] leading-snug text-pretty wrap-break-word"
      >
        {headline}
      </a>
      <time dateTime={dateline.date} className="mt-0.5 block text-sm text-quiet">
        {formatDay(dateline.date, locale)}
      </time>
    </li>
  )
}
