// The newsroom's own feed: all of its releases in a language.
import { listWholeReleases } from '#lib/content/feed.ts'
import { getSettings } from '#lib/content/settings.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { feedPath } from './address.ts'
import { feedEntry } from './entry.ts'
import type { FeedFormat, FeedPage } from './feed.ts'
import { stableId } from './identity.ts'

/** A page of the feed, or undefined beyond the last one. */
export async function newsroomFeed(
  locale: Language,
  format: FeedFormat,
  page: number,
): Promise<FeedPage | undefined> {
  const [settings, { releases, pages }] = await Promise.all([
    getSettings(),
    listWholeReleases(locale, page),
  ])
  if (page > pages) return undefined
  const t = translator(locale)
  const ministry = inLanguage(settings.ministry, locale).text
  const address = (number: number) =>
    absolute(feedPath(locale, format)) + (number === 1 ? '' : `?page=${number}`)
  const entries = releases.map((release) => feedEntry(release, settings))
  return {
    id: stableId(`feed.${locale}`),
    title: `${ministry} · ${t('site.releases')}`,
    description: t('site.description'),
    language: locale,
    author: ministry,
    home: absolute(pathTo(locale, '/releases')),
    self: address(page),
    first: address(1),
    last: address(pages),
    ...(page > 1 && { previous: address(page - 1) }),
    ...(page < pages && { next: address(page + 1) }),
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  }
}
