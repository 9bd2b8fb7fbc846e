import { formatDay } from '#lib/dates/format.ts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Holder, Tenure } from '#sanity/minister/tenures.ts'
import { Text } from '../site/text.tsx'
import { yearsOf } from './years.ts'

/** A life in office, the latest first: which, where, since and until when, after and before whom. */
export function Tenures({ tenures, locale }: { tenures: Tenure[]; locale: Language }) {
  return (
    <ol className="divide-y divide-hairline">
      {tenures.map((tenure) => (
        <li key={tenure._key} className="ledger gap-y-2 py-5 first:pt-2">
          <When tenure={tenure} locale={locale} />
          <div>
            <h3 className="font-serif text-xl leading-snug font-semibold">
              <Text value={inLanguage(tenure.role, locale)} locale={locale} />
            </h3>
            {tenure.organization && (
              <p className="text-quiet">
                <Text value={inLanguage(tenure.organization.name, locale)} locale={locale} />
              </p>
            )}
            <Succession tenure={tenure} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** In words whether the office is held, and the days as far as they are known. */
function When({ tenure, locale }: { tenure: Tenure; locale: Language }) {
  const t = translator(locale)
  const { standing, from, to } = tenure
  return (
    <div className="text-sm text-quiet md:pt-1">
      {standing && <p className="font-semibold text-ink">{t(`minister.office.${standing}`)}</p>}
      {from && (
        <p>
          <time dateTime={from}>{t('minister.from', { date: formatDay(from, locale) })}</time>
        </p>
      )}
      {to && (
        <p>
          <time dateTime={to}>{t('minister.to', { date: formatDay(to, locale) })}</time>
        </p>
      )}
    </div>
  )
}

function Succession({ tenure, locale }: { tenure: Tenure; locale: Language }) {
  const t = translator(locale)
  const { before, after, others } = tenure
  const lists = [
    { title: t('minister.before'), holders: before },
    { title: t('minister.after'), holders: after },
    { title: t('minister.others'), holders: others },
  ].filter(({ holders }) => holders.length > 0)
  if (lists.length === 0) return null
  return (
    <dl className="mt-3 flex flex-wrap gap-x-12 gap-y-3 text-[0.9375rem]">
      {lists.map(({ title, holders }) => (
        <div key={title}>
          <dt className="text-sm text-quiet">{title}</dt>
          {holders.map((holder) => (
            <dd key={`${holder._id} ${holder.from} ${holder.to}`}>
              <HolderLink holder={holder} locale={locale} ended={holders === before} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function HolderLink(props: { holder: Holder; locale: Language; ended: boolean }) {
  const { holder, locale, ended } = props
  const years = yearsOf(holder, locale, ended)
  const notes = [holder.interim && translator(locale)('minister.interim'), years].filter(Boolean)
  return (
    <>
      <a href={pathTo(locale, ministerPlace(holder.slug))} className="text-link">
        {holder.name}
      </a>
      {notes.length > 0 && <span className="text-quiet"> ({notes.join(', ')})</span>}
    </>
  )
}
