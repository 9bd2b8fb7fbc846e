import { archivePath } from '#lib/archive/address.ts'
import { langOf } from '#lib/i18n/foreign.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'

type Props = { organizations: OrganizationName[]; locale: Language }

/** Organizations by their right names: each leads to what else names it, and to its own site. */
export function NamedOrganizations({ organizations, locale }: Props) {
  return (
    <ul className="space-y-1.5">
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
  const { name, acronym, slug, url } = organization
  const { text, lang } = inLanguage(name, locale)
  const words = acronym ? `${text} (${acronym})` : text
  return (
    <>
      {slug ? (
        <a
          href={archivePath(locale, { organization: slug })}
          lang={langOf(lang, locale)}
          className="quiet-link inline-block py-0.5"
        >
          {words}
        </a>
      ) : (
        <span lang={langOf(lang, locale)}>{words}</span>
      )}
      {url && (
        <a
          href={url}
          aria-label={`${hostOf(url)}: ${translator(locale)('release.site', { name: text })}`}
          className="block w-fit py-0.5 text-sm break-all text-accent"
        >
          {hostOf(url)}
        </a>
      )}
    </>
  )
}

/** Where a link leads, as a reader knows it: `wilsoncenter.org`. */
const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
