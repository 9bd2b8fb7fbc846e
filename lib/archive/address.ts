// Where an answer of the archive is.
import type { Language } from '#sanity/contract/language.ts'
import { pathTo } from '../i18n/paths.ts'
import { type Criteria, queryOf } from './criteria.ts'

/** The page that answers the criteria: `/es/comunicados?topic=seguridad`; without any, the whole list. */
export const archivePath = (locale: Language, criteria: Criteria): string =>
  pathTo(locale, '/releases') + queryOf(criteria)
