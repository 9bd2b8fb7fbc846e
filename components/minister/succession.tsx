import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Holder, Tenure } from '#sanity/minister/tenures.ts'
import { yearsOf } from './years.ts'

/** Who held an office before and after, as far as the newsroom knows them. */
export function Succession({ tenure, locale }: { tenure: Tenure; locale: Language }) {
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
