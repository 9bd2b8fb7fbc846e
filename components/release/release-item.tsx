import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ReleaseLine } from './release-line.tsx'

type Props = {
  release: ReleaseSummary
  locale: Language
  /** The institution's, by which the day of a correction is told. */
  timeZone: string
  as?: 'h2' | 'h3'
}

/** A release in a list. One that is not in the page's language says so. */
export function ReleaseItem({ release, locale, timeZone, as: Title = 'h3' }: Props) {
  const { language, headline, subhead, slug } = release
  const lang = langOf(language, locale)
  return (
    <article className="ledger gap-y-2 py-6">
      <ReleaseLine release={release} locale={locale} timeZone={timeZone} />
      <div>
        <Title className="font-serif text-[1.3125rem] leading-[1.25] font-semibold tracking-[-0.008em] text-pretty wrap-break-word sm:text-2xl sm:leading-[1.22]">
          <a
            href={pathTo(language, releasePlace(slug))}
            lang={lang}
            hrefLang={lang}
            className="quiet-link"
          >
            {headline}
          </a>
        </Title>
        {subhead && (
          <p lang={lang} className="mt-2 max-w-[40rem] text-pretty text-quiet">
            {subhead}
          </p>
        )}
      </div>
    </article>
  )
}
