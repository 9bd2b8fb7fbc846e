import type { Found } from '#lib/content/archive.ts'
import { formatDay } from '#lib/dates/format.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { ChangedMark } from '../release/changed-mark.tsx'
import { Runs } from './runs.tsx'

type Props = {
  found: Found
  locale: Language
  /** The institution's, by which the day of a correction is told. */
  timeZone: string
}

/** A result, in one column: the rail beside it has the filters. What was asked for is marked in it. */
export function FoundItem({ found, locale, timeZone }: Props) {
  const { release, headline, passage } = found
  const { language, dateline, kind, slug, subhead } = release
  const t = translator(locale)
  const lang = langOf(language, locale)
  return (
    <article className="py-6">
      <p className="text-sm text-quiet [&>*+*]:before:content-['_·_']">
        <span>{t(`release.kind.${kind}`)}</span>
        <time dateTime={dateline.date}>{formatDay(dateline.date, locale)}</time>
        {lang && <span>{t('site.untranslated')}</span>}
        {release.lastCorrection && (
          <span>
            <ChangedMark release={release} locale={locale} timeZone={timeZone} />
          </span>
        )}
      </p>
      <h3 className="mt-1.5 font-serif text-[1.3125rem] leading-[1.25] font-semibold tracking-[-0.008em] text-pretty sm:text-2xl sm:leading-[1.22]">
        <a
          href={pathTo(language, releasePlace(slug))}
          lang={lang}
          hrefLang={lang}
          className="quiet-link"
        >
          {headline ? <Runs runs={headline} /> : release.headline}
        </a>
      </h3>
      {(passage || subhead) && (
        <p lang={lang} className="mt-2 max-w-[40rem] text-pretty text-quiet">
          {passage ? <Runs runs={passage} /> : subhead}
        </p>
      )}
    </article>
  )
}
