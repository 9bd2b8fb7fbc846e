// What a page of the archive tells browsers and search engines about itself.
import type { Metadata } from 'next'
import { archivePlace } from '#lib/archive/address.ts'
import { type Asked, type Criteria, refined } from '#lib/archive/criteria.ts'
import { namesOf, titleOf } from '#lib/archive/names.ts'
import type { ArchivePage } from '#lib/content/archive.ts'
import { feedLinks } from '#lib/feeds/address.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { absolute, pageMetadata } from './page-metadata.ts'

type Answered = { locale: Language; settings: Settings; asked: Asked; page: ArchivePage }

/**
 * The list, a topic and a year are pages that a search engine may list. All other questions are
 * endless ones: it may follow their links, no more. Programs are offered the feed of just this answer
 * before the newsroom's own.
 */
export function archiveMetadata({ locale, settings, asked, page }: Answered): Metadata {
  const { criteria, refused } = asked
  const title = titleOf(namesOf(locale, criteria, page.facets))
  const t = translator(locale)
  const other: Language = locale === 'es' ? 'en' : 'es'
  const metadata = pageMetadata({
    settings,
    language: locale,
    title: title ? `${title} · ${t('site.releases')}` : t('site.releases'),
    // Which page it is means nothing in the other language's list.
    places: { [locale]: archivePlace(criteria), [other]: archivePlace(refined(criteria, {})) },
  })
  const isListed = refused.length === 0 && page.found.length > 0 && mayBeListed(criteria)
  return {
    ...metadata,
    ...(!isListed && { robots: { index: false, follow: true } }),
    alternates: { ...metadata.alternates, types: feeds(locale, criteria, title) },
  }
}

function mayBeListed(criteria: Criteria): boolean {
  const [only, ...more] = Object.keys(criteria)
  return more.length === 0 && (only === undefined || only === 'topic' || only === 'year')
}

function feeds(locale: Language, criteria: Criteria, title: string | undefined) {
  const whole = feedLinks(locale, absolute)
  if (!title) return whole
  const these = feedLinks(locale, absolute, criteria)
  const all = translator(locale)('site.releases')
  return Object.fromEntries(
    Object.entries(whole).map(([type, url]) => [
      type,
      [
        { url: these[type] ?? url, title },
        { url, title: all },
      ],
    ]),
  )
}
