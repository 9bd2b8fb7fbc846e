import { formatDay } from '#lib/dates/format.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ChangedMark } from './changed-mark.tsx'

type Props = {
  release: ReleaseSummary
  locale: Language
  /** The institution's, by which the day of a correction is told. */
  timeZone: string
  as?: 'h2' | 'h3'
  large?: boolean
}

/**
 * A release in a list, or `large` at the head of the front page. One that is not in the page's
 * language says so.
 */
export function ReleaseItem(props: Props) {
  const { release, locale, timeZone, as: Title = 'h3', large = false } = props
  const { language, headline, subhead, dateline, kind, slug } = release
  const t = translator(locale)
  const lang = langOf(language, locale)
  return (
    <article className={`ledger gap-y-2 ${large ? '' : 'py-6'}`}>
      <p className={`text-sm text-quiet ${large ? 'md:pt-3' : 'md:pt-1.5'}`}>
        <span className={large ? 'font-semibold text-accent' : ''}>
          {t(`release.kind.${kind}`)}
        </span>
        <span aria-hidden="true" className="md:hidden">
          {' · '}
        </span>
        <time dateTime={dateline.date} className="md:block">
          {formatDay(dateline.date, locale)}
        </time>
        {lang && (
          <span className="md:block">
            <span aria-hidden="true" className="md:hidden">
              {' · '}
            </span>
            {t('site.untranslated')}
          </span>
        )}
        {release.lastCorrection && (
          <span className="block">
            <ChangedMark release={release} locale={locale} timeZone={timeZone} />
          </span>
        )}
      </p>
      <div>
        <Title
          className={
            large
              ? 'headline -ml-[0.03em] text-display'
              : 'font-serif text-[1.3125rem] leading-[1.25] font-semibold tracking-[-0.008em] text-pretty sm:text-2xl sm:leading-[1.22]'
          }
        >
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
          <p
            lang={lang}
            className={`text-pretty text-quiet ${
              large
                ? 'mt-6 max-w-[42rem] font-serif text-lead leading-normal'
                : 'mt-2 max-w-[40rem]'
            }`}
          >
            {subhead}
          </p>
        )}
      </div>
    </article>
  )
}
