import type { Thing } from 'schema-dts'
import { archivePlace } from '#lib/archive/address.ts'
import type { Asked } from '#lib/archive/criteria.ts'
import { namesOf, titleOf } from '#lib/archive/names.ts'
import type { ArchivePage } from '#lib/content/archive.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { releaseList } from './list.ts'

type Answered = { locale: Language; asked: Asked; page: ArchivePage }

/** The list of releases, or what of it answers a question; of one that makes no sense there is nothing to tell. */
export function archiveData({ locale, asked, page }: Answered): Thing[] {
  const { criteria, refused } = asked
  if (refused.length > 0) return []
  const releases = { name: translator(locale)('site.releases'), place: '/releases' as const }
  const title = titleOf(namesOf(locale, criteria, page.facets))
  const place = archivePlace(criteria)
  return [
    releaseList(
      { locale, name: title ?? releases.name, place, total: page.total },
      page.found.map(({ release }) => release),
    ),
    breadcrumbs(locale, releases, ...(title ? [{ name: title, place }] : [])),
  ]
}
