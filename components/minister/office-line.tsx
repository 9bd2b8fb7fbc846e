import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Tenure } from '#sanity/minister/tenures.ts'
import { Text } from '../site/text.tsx'
import { yearsOf } from './years.ts'

/** An office with its years in brackets: "Ministro del Interior (2013–2016)". */
export function OfficeLine({ tenure, locale }: { tenure: Tenure; locale: Language }) {
  const years = yearsOf(tenure, locale, tenure.standing === 'former')
  return (
    <>
      <Text value={inLanguage(tenure.role, locale)} locale={locale} />
      {years && ` (${years})`}
    </>
  )
}

/** The same as a text, for where there is no mark-up. */
export function officeLine(tenure: Tenure, locale: Language): string {
  const years = yearsOf(tenure, locale, tenure.standing === 'former')
  const role = inLanguage(tenure.role, locale).text
  return years ? `${role} (${years})` : role
}
