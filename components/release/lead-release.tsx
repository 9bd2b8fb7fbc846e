import { formatDay } from '#lib/dates/format.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'

/** The newest release, large, on the front page. */
export function LeadRelease({ release, locale }: { release: ReleaseSummary; locale: Language }) {
  const t = translator(locale)
  const foreign = release.language !== locale && release.language
  return (
    <article>
      <p className="text-[0.9375rem] text-quiet">
        <span className="font-semibold text-accent">{t(`release.kind.${release.kind}`)}</span>
        <span aria-hidden="true"> · </span>
        <time dateTime={release.dateline.date}>{formatDay(release.dateline.date, locale)}</time>
        {foreign && <span> · {t('site.untranslated')}</span>}
      </p>
      <h2 className="mt-4 font-serif text-title leading-[1.12] font-semibold tracking-[-0.015em] text-balance">
        <a
          href={pathTo(release.language, releasePlace(release.slug))}
          {...(foreign && { lang: foreign, hrefLang: foreign })}
          className="quiet-link"
        >
          {release.headline}
        </a>
      </h2>
      {release.subhead && (
        <p
          lang={foreign || undefined}
          className="mt-5 max-w-[40rem] font-serif text-lead leading-normal text-quiet"
        >
          {release.subhead}
        </p>
      )}
    </article>
  )
}
