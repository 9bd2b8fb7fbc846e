import type { WebPage } from 'schema-dts'
import { type Place, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { websiteId } from './site.ts'

type Page = { locale: Language; name: string; description: string; place: Place }

/** schema.org/WebPage: a page that is about no document and lists none. */
export function pageData({ locale, name, description, place }: Page): WebPage {
  const url = absolute(pathTo(locale, place))
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name,
    description,
    inLanguage: locale,
    isPartOf: { '@id': websiteId(locale) },
  }
}
