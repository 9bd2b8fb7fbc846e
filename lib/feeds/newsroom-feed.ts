// The newsroom's feed: its releases in a language, all of them or those that answer a question.
import { archivePath } from '#lib/archive/address.ts'
import { queryOf } from '#lib/archive/criteria.ts'
import { namesOf, titleOf } from '#lib/archive/names.ts'
import { searchArchive } from '#lib/content/archive.ts'
import { listWholeReleases } from '#lib/content/feed.ts'
import { getSettings } from '#lib/content/settings.ts'
import { knownSince } from '#lib/http/known-since.ts'
import { pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute, iconOf } from '#lib/metadata/page-metadata.ts'
import { environment } from '#lib/settings.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { feedPath } from './address.ts'
import { feedEntry } from './entry.ts'
import type { FeedFormat, FeedPage } from './feed.ts'
import { stableId } from './identity.ts'
import { feedImage } from './image.ts'
import { addressesOf, type FeedQuestion, isWhole } from './question.ts'

/**
 * A page of the feed of what answers the question, or undefined beyond the last one. Its title names
 * what it follows; its id is that of the question, whichever page and format.
 */
export async function newsroomFeed(
  locale: Language,
  format: FeedFormat,
  question: FeedQuestion,
): Promise<FeedPage | undefined> {
  const { criteria, page } = question
  const [settings, { releases, pages }, { facets }] = await Promise.all([
    getSettings(),
    listWholeReleases(locale, question),
    searchArchive(locale, criteria),
  ])
  if (page > pages) return undefined
  const t = translator(locale)
  const ministry = inLanguage(settings.ministry, locale).text
  const entries = releases.map((release) => feedEntry(release, settings))
  const id = stableId(`feed.${locale}${queryOf(criteria)}`)
  const followed = titleOf(namesOf(locale, criteria, facets))
  return {
    id,
    title: [ministry, t('site.releases'), followed].filter(Boolean).join(' · '),
    description: t('site.description'),
    language: locale,
    author: ministry,
    front: absolute(pathTo(locale, '/')),
    home: absolute(archivePath(locale, criteria)),
    ...addressesOf(absolute(feedPath(locale, format, criteria)), question, pages),
    // The hub is told of no other.
    ...(isWhole(question) && { hub: environment.hub }),
    rights: settings.reuse && inLanguage(settings.reuse, locale).text,
    icon: new URL(iconOf(settings), environment.siteUrl).href,
    image: feedImage(settings),
    scheme: absolute(pathTo(locale, '/releases')),
    updated: newest(entries.map(({ updated }) => updated)) ?? knownSince(id, 'empty'),
    entries,
  }
}

const newest = (moments: Date[]): Date | undefined =>
  moments.length > 0 ? new Date(Math.max(...moments.map(Number))) : undefined
