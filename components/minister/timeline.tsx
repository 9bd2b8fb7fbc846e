import { formatDay } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Tenure } from '#sanity/minister/tenures.ts'
import { Text } from '../site/text.tsx'
import { Succession } from './succession.tsx'
import { yearsOf } from './years.ts'

/** From each mark to the next, on the left of a phone, else between the years and the office. */
const LINE =
  'before:absolute before:top-3 before:-bottom-3 before:left-[5px] before:border-l before:border-hairline last:before:hidden md:before:left-[calc(var(--rail)+var(--gutter)/2)]'

/** Filled where the office is held. */
const MARK =
  'after:absolute after:top-[0.4375rem] after:left-0 after:size-[11px] after:rounded-full after:border-2 after:border-quiet after:bg-paper data-[standing=current]:after:border-accent data-[standing=current]:after:bg-accent md:after:left-[calc(var(--rail)+var(--gutter)/2-5px)]'

/** A life in office, the latest first, along a line: its years, which office, where, after and before whom. */
export function Timeline({ tenures, locale }: { tenures: Tenure[]; locale: Language }) {
  return (
    <ol data-part="timeline" className="pt-2">
      {tenures.map((tenure) => (
        <li
          key={tenure._key}
          className={`ledger relative gap-y-1 pb-9 pl-7 last:pb-0 md:pl-0 ${LINE} ${MARK}`}
          data-standing={tenure.standing}
        >
          <Years tenure={tenure} locale={locale} />
          <div>
            <h3 className="font-serif text-xl leading-snug font-semibold">
              <Text value={inLanguage(tenure.role, locale)} locale={locale} />
            </h3>
            {tenure.organization && (
              <p className="text-quiet">
                <Text value={inLanguage(tenure.organization.name, locale)} locale={locale} />
              </p>
            )}
            <Days tenure={tenure} locale={locale} />
            <Succession tenure={tenure} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The years, and in words whether the office is held or still to come. */
function Years({ tenure, locale }: { tenure: Tenure; locale: Language }) {
  const { standing } = tenure
  const years = yearsOf(tenure, locale, standing === 'former')
  return (
    <p className="leading-snug md:pt-1">
      {years && (
        <span className="block font-semibold tabular-nums first-letter:uppercase">{years}</span>
      )}{' '}
      {standing && standing !== 'former' && (
        <span className="block text-sm font-semibold text-accent">
          {translator(locale)(`minister.office.${standing}`)}
        </span>
      )}
    </p>
  )
}

/** The days as far as they are known. */
function Days({ tenure: { from, to }, locale }: { tenure: Tenure; locale: Language }) {
  const t = translator(locale)
  const day = (value: string, words: string) => <time dateTime={value}>{words}</time>
  if (!from && !to) return null
  return (
    <p className="mt-1 text-sm text-quiet">
      {from && to ? (
        <>
          {day(from, formatDay(from, locale))} – {day(to, formatDay(to, locale))}
        </>
      ) : (
        <>
          {from && day(from, t('minister.from', { date: formatDay(from, locale) }))}
          {to && day(to, t('minister.to', { date: formatDay(to, locale) }))}
        </>
      )}
    </p>
  )
}
