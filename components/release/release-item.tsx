import { formatDay } from '#lib/dates/format.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'

type Props = { release: ReleaseSummary; locale: Language; as?: 'h2' | 'h3' }

/** A release in a list. One that is not in the page's language says so. */
export function ReleaseItem({ release, locale, as: Title = 'h3' }: Props) {
  const t = translator(locale)
  const foreign = release.language !== locale && release.language
  return (
    <article className="grid gap-x-8 gap-y-1 border-t border-hairline py-6 sm:grid-cols-[11rem_1fr]">
      <p className="text-sm text-quiet sm:pt-1.5">
        <time dateTime={release.dateline.date} className="block">
          {formatDay(release.dateline.date, locale)}
        </time>
        <span>{t(`release.kind.${release.kind}`)}</span>
        {foreign && <span> · {t('site.untranslated')}</span>}
      </p>
      <div>
        <Title className="max-w-[46rem] font-serif text-xl leading-snug font-semibold sm:text-2xl">
          <a
            href={pathTo(release.language, releasePlace(release.slug))}
            {...(foreign && { lang: foreign, hrefLang: foreign })}
            className="quiet-link"
          >
            {release.headline}
          </a>
        </Title>
        {release.subhead && (
          <p lang={foreign || undefined} className="mt-2 max-w-[42rem] text-quiet">
            {release.subhead}
          </p>
        )}
      </div>
    </article>
  )
}
