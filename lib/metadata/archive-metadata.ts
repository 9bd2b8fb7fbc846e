// What a page of the archive tells browsers and search engines about itself.
import type { Metadata } from 'next'
import { archivePlace } from '#lib/archive/address.ts'
import { type Asked, type Criteria, refined } from '#lib/archive/criteria.ts'
import { isIndexable } from '#lib/archive/indexable.ts'
import { namesOf, titleOf } from '#lib/archive/names.ts'
import type { ArchivePage } from '#lib/content/archive.ts'
import { feedLinks } from '#lib/feeds/address.ts'
import { otherLanguage } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { absolute, allReleases, pageMetadata } from './page-metadata.ts'

type Answered = { locale: Language; settings: Settings; asked: Asked; page: ArchivePage }

/**
 * Which question it answers, and whether search engines may list it. Programs are offered the feed of
 * just this answer before the newsroom's own.
 */
export function archiveMetadata({ locale, settings, asked, page }: Answered): Metadata {
  const { criteria, refused } = asked
  const title = titleOf(namesOf(locale, criteria, page.facets))
  const t = translator(locale)
  const metadata = pageMetadata({
    settings,
    language: locale,
    title: title ? `${title} · ${t('site.releases')}` : t('site.releases'),
    // Which page it is means nothing in the other language's list.
    places: {
      [locale]: archivePlace(criteria),
      [otherLanguage(locale)]: archivePlace(refined(criteria, {})),
    },
  })
  const isListed =
    refused.length === 0 && isIndexable(criteria) && (page.found.length > 0 || !title)
  return {
    ...metadata,
    ...(!isListed && { robots: { index: false, follow: true } }),
    alternates: { ...metadata.alternates, types: feeds(locale, criteria, title) },
  }
}

function feeds(locale: Language, criteria: Criteria, title: string | undefined) {
  const whole = allReleases(locale)
  if (!title) return whole
  const these = feedLinks(locale, absolute, { criteria, title })
  return Object.fromEntries(
    Object.entries(whole).map(([type, links]) => [type, [...(these[type] ?? []), ...links]]),
  )
}
