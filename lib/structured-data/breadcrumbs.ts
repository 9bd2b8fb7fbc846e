import type { BreadcrumbList } from 'schema-dts'
import { type Place, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'

/** Where a page stands, from the front page down to it (schema.org/BreadcrumbList). */
export function breadcrumbs(
  locale: Language,
  ...steps: { name: string; place: Place }[]
): BreadcrumbList {
  const front = { name: translator(locale)('site.newsroom'), place: '/' as const }
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...steps].map(({ name, place }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(pathTo(locale, place)),
    })),
  }
}
