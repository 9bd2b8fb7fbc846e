import { formatDay } from '#lib/dates/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Appointment } from '#sanity/minister/contract.ts'
import { Text } from '../site/text.tsx'

/** The offices held, each with its institution and, as far as known, since and until when. */
export function Offices(props: { appointments: Appointment[]; locale: Language }) {
  const { appointments, locale } = props
  const t = translator(locale)
  return (
    <ul className="mt-5 space-y-3 text-lg leading-snug">
      {appointments.map(({ _key, role, organization, from, to }) => (
        <li key={_key}>
          <span className="block font-semibold">
            <Text value={inLanguage(role, locale)} locale={locale} />{' '}
          </span>
          {organization && (
            <span className="block text-quiet">
              <Text value={inLanguage(organization.name, locale)} locale={locale} />{' '}
            </span>
          )}
          {(from || to) && (
            <span className="block text-base text-quiet first-letter:uppercase">
              {[
                from && t('minister.from', { date: formatDay(from, locale) }),
                to && t('minister.to', { date: formatDay(to, locale) }),
              ]
                .filter(Boolean)
                .join(' ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
