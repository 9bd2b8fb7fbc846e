import type { WebSite } from 'schema-dts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { institution } from './institution.ts'

/** What other pages name the newsroom in a language by. */
export const websiteId = (locale: Language) => `${absolute(pathTo(locale, '/'))}#website`

/** schema.org/WebSite: the newsroom in a language, and how a program searches it. */
export function siteData(settings: Settings, locale: Language): WebSite {
  const search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(pathTo(locale, '/releases'))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  } as const
  return {
    '@type': 'WebSite',
    '@id': websiteId(locale),
    name: `${inLanguage(settings.ministry, locale).text} · ${translator(locale)('site.newsroom')}`,
    url: absolute(pathTo(locale, '/')),
    inLanguage: locale,
    publisher: institution(settings, locale),
    potentialAction: search,
  }
}
