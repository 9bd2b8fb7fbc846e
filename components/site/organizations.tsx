import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import { Text } from './text.tsx'

type Props = { organizations: OrganizationName[]; locale: Language }

/** Organizations by their right names, which the text may shorten or miss. */
export function Organizations({ organizations, locale }: Props) {
  return (
    <ul className="space-y-1">
      {organizations.map((organization) => (
        <li key={organization._id}>
          <Organization organization={organization} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

function Organization(props: { organization: OrganizationName; locale: Language }) {
  const { organization, locale } = props
  const { name, acronym, url } = organization
  const words = (
    <>
      <Text value={inLanguage(name, locale)} locale={locale} />
      {acronym && ` (${acronym})`}
    </>
  )
  return url ? <a href={url}>{words}</a> : words
}
