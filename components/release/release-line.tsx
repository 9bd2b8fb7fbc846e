import { formatDay } from '#lib/dates/format.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { ChangedMark } from './changed-mark.tsx'

type Props = {
  release: ReleaseSummary
  locale: Language
  /** The institution's, by which the day of a correction is told. */
  timeZone: string
  /** Its kind in the accent: for the one release that leads. */
  leads?: boolean
}

/** What a release in a list is: its kind, its day, its language where that is not the page's. */
export function ReleaseLine({ release, locale, timeZone, leads = false }: Props) {
  const { language, dateline, kind } = release
  const t = translator(locale)
  return (
    <p className={`text-sm text-quiet ${leads ? 'md:pt-3' : 'md:pt-1.5'}`}>
      <span className={leads ? 'font-semibold text-accent' : ''}>{t(`release.kind.${kind}`)}</span>
      <Dot />
      <time dateTime={dateline.date} className="md:block">
        {formatDay(dateline.date, locale)}
      </time>
      {langOf(language, locale) && (
        <span className="md:block">
          <Dot />
          {t('site.untranslated')}
        </span>
      )}
      {release.lastCorrection && (
        <span className="block">
          <ChangedMark release={release} locale={locale} timeZone={timeZone} />
        </span>
      )}
    </p>
  )
}

/** Between parts on one line; in the rail each has its own. */
function Dot() {
  return (
    <span aria-hidden="true" className="md:hidden">
      {' · '}
    </span>
  )
}
