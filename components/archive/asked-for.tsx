import { archivePath } from '#lib/archive/address.ts'
import { type Criteria, refined } from '#lib/archive/criteria.ts'
import type { NamedCriterion } from '#lib/archive/names.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { Text } from '../site/text.tsx'

type Props = { locale: Language; criteria: Criteria; names: NamedCriterion[] }

/** What is asked, each thing a link that asks it no more. Nothing where nothing is. */
export function AskedFor({ locale, criteria, names }: Props) {
  const t = translator(locale)
  if (names.length === 0) return null
  return (
    <nav aria-label={t('archive.asked')} className="mb-6">
      <ul className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        {names.map((name) => (
          <li key={name.parameter}>
            <a
              href={archivePath(locale, refined(criteria, { [name.parameter]: undefined }))}
              className="text-link"
            >
              <span className="sr-only">{t('archive.remove')}</span>{' '}
              {name.parameter !== 'q' && `${t(`archive.parameter.${name.parameter}`)}: `}
              <Text value={name} locale={locale} />
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
        {names.length > 1 && (
          <li>
            <a href={archivePath(locale, {})} className="text-link">
              {t('archive.removeAll')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
