// Who speaks: the institution whose newsroom this is.
import type { ContactPoint, GovernmentOrganization, Organization } from 'schema-dts'
import { pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Contact } from '#sanity/contact/contract.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { OrganizationName } from '#sanity/organization/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** schema.org/GovernmentOrganization, with the press office that journalists may call. */
export function institution(settings: Settings, locale: Language): GovernmentOrganization {
  const { ministry, address, contacts } = settings
  return {
    '@type': 'GovernmentOrganization',
    '@id': absolute('/#institution'),
    name: inLanguage(ministry, locale).text,
    url: absolute(pathTo(locale, '/')),
    ...(address && { address }),
    ...(contacts.length > 0 && { contactPoint: contacts.map(pressContact) }),
  }
}

/** schema.org/ContactPoint of somebody whom the press may call. */
export function pressContact({ name, role, phone, email }: Contact): ContactPoint {
  return {
    '@type': 'ContactPoint',
    contactType: 'press',
    name: role ? `${name}, ${role}` : name,
    ...(phone && { telephone: phone }),
    ...(email && { email }),
  }
}

/** schema.org/Organization by its right name, also where a text calls it otherwise. */
export function organization(one: OrganizationName, locale: Language): Organization {
  const { name, acronym, url } = one
  return {
    '@type': 'Organization',
    name: inLanguage(name, locale).text,
    ...(acronym && { alternateName: acronym }),
    ...(url && { url }),
  }
}
