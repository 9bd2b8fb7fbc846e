// Where an answer of the archive is.
import type { Language } from '#sanity/contract/language.ts'
import { type Place, pathTo } from '../i18n/paths.ts'
import { type Criteria, queryOf } from './criteria.ts'

/** The page that answers the criteria, in either language; the whole list where nothing is asked. */
export function archivePlace(criteria: Criteria): Place {
  const query = Object.fromEntries(new URLSearchParams(queryOf(criteria)))
  return Object.keys(query).length > 0 ? { pathname: '/releases', query } : '/releases'
}

/** Its path, `/es/comunicados?topic=seguridad`. */
export const archivePath = (locale: Language, criteria: Criteria): string =>
  pathTo(locale, archivePlace(criteria))
