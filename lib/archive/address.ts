// Where an answer of the archive is.
import type { Language } from '#sanity/contract/language.ts'
import { type Place, pathTo } from '../i18n/paths.ts'
import { type Criteria, queryOf } from './criteria.ts'

/** The page that answers the criteria, in either language. */
export const archivePlace = (criteria: Criteria): Place => ({
  pathname: '/releases',
  query: Object.fromEntries(new URLSearchParams(queryOf(criteria))),
})

/** Its path, `/es/comunicados?topic=seguridad`; the whole list's where nothing is asked. */
export const archivePath = (locale: Language, criteria: Criteria): string =>
  pathTo(locale, archivePlace(criteria))
