import type { Occupation, Person, Role } from 'schema-dts'
import { ministerPlace, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Appointment, Minister, MinisterName } from '#sanity/minister/contract.ts'
import { mainTenures, type Tenure } from '#sanity/minister/tenures.ts'
import { organization } from './institution.ts'

/** schema.org/Person with the offices over time; `jobTitle` and `worksFor` are those held now. */
export function ministerData(minister: Minister, tenures: Tenure[], locale: Language): Person {
  const { bio, portrait, aliases, sameAs } = minister
  const held = mainTenures(tenures).filter(({ standing }) => standing === 'current')
  const employers = held.flatMap((tenure) => tenure.organization ?? [])
  return {
    ...personName(minister, locale),
    ...(aliases.length > 0 && { alternateName: aliases }),
    ...(bio && { description: inLanguage(bio, locale).text }),
    ...(portrait && { image: portrait.asset.url }),
    ...(sameAs.length > 0 && { sameAs }),
    ...(held.length > 0 && { jobTitle: held.map(({ role }) => inLanguage(role, locale).text) }),
    ...(employers.length > 0 && { worksFor: employers.map((one) => organization(one, locale)) }),
    hasOccupation: tenures.map((tenure) => occupation(tenure, locale)),
  }
}

/** The person as other documents name them. */
export function personName(minister: MinisterName, locale: Language): Extract<Person, object> {
  const { name, honorific, slug } = minister
  const url = absolute(pathTo(locale, ministerPlace(slug)))
  return {
    '@type': 'Person',
    '@id': url,
    url,
    name,
    ...(honorific && { honorificPrefix: honorific }),
  }
}

/** An office and its time, in the way that schema.org ties a time to a property (schema.org/Role). */
function occupation(
  { role, from, to }: Appointment,
  locale: Language,
): Role<Occupation, 'hasOccupation'> {
  return {
    '@type': 'Role',
    hasOccupation: { '@type': 'Occupation', name: inLanguage(role, locale).text },
    ...(from && { startDate: from }),
    ...(to && { endDate: to }),
  }
}
