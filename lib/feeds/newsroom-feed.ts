// The newsroom's feed: its releases in a language, all of them or those that answer a question.
import { archivePath } from '#lib/archive/address.ts'
import { type Criteria, queryOf } from '#lib/archive/criteria.ts'
import { namesOf, titleOf } from '#lib/archive/names.ts'
import { searchArchive } from '#lib/content/archive.ts'
import { listWholeReleases } from '#lib/content/feed.ts'
import { getSettings } from '#lib/content/settings.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { feedPath } from './address.ts'
import { feedEntry } from './entry.ts'
import type { FeedFormat, FeedPage } from './feed.ts'
import { stableId } from './identity.ts'

/**
 * A page of the feed of what answers the criteria, or undefined beyond the last one. Its title names
 * what it follows; its id is that of the question, whichever page and format.
 */
export async function newsroomFeed(
  locale: Language,
  format: FeedFormat,
  criteria: Criteria,
  page: number,
): Promise<FeedPage | undefined> {
  const [settings, { releases, pages }, { facets }] = await Promise.all([
    getSettings(),
    listWholeReleases(locale, criteria, page),
    searchArchive(locale, criteria),
  ])
  if (page > pages) return undefined
  const t = translator(locale)
  const ministry = inLanguage(settings.ministry, locale).text
  const followedTitle = titleOf(namesOf(locale, criteria, facets))
  const first = absolute(feedPath(locale, format, criteria))
  const address = (number: number) => {
    const url = new URL(first)
    if (number > 1) url.searchParams.set('page', String(number))
    return url.href
  }
  const entries = releases.map((release) => feedEntry(release, settings))
  return {
    id: stableId(`feed.${locale}${queryOf(criteria)}`),
    title: [ministry, t('site.releases'), followedTitle].filter(Boolean).join(' · '),
    description: t('site.description'),
    language: locale,
    author: ministry,
    home: absolute(archivePath(locale, criteria)),
    self: address(page),
    first,
    last: address(pages),
    ...(page > 1 && { previous: address(page - 1) }),
    ...(page < pages && { next: address(page + 1) }),
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  }
}
