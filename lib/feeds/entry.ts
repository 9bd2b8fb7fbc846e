// A release as an entry of a feed: the same facts for RSS, Atom and JSON Feed.
import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { plainParagraphs } from '#lib/text/plain.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { type Enclosure, filesOf, type Picture, picturesOf } from './enclosures.ts'
import { stableId } from './identity.ts'
import { releaseHtml } from './release-html.ts'

export type FeedEntry = {
  /** A UUID's URN (RFC 9562): it stays when the headline, the slug or the site's address changes. */
  id: string
  url: string
  language: Language
  title: string
  summary: string
  /** The whole text; every link in it is a whole address. */
  html: string
  published: Date
  /** Moves with a correction or an update, not with a typo that was mended. */
  updated: Date
  author: string
  categories: { slug: string; name: string }[]
  /** Its files, then its pictures in full size. */
  files: Enclosure[]
  pictures: Picture[]
}

export function feedEntry(release: Release, settings: Settings): FeedEntry {
  const { _id, language, headline, subhead, body, dateline, corrections, slug, topics } = release
  const published = new Date(release.publishedAt ?? `${dateline.date}T12:00:00Z`)
  const latest = corrections.map(({ at }) => new Date(at).getTime())
  return {
    id: stableId(_id),
    url: absolute(pathTo(language, releasePlace(slug))),
    language,
    title: headline,
    summary: subhead ?? plainParagraphs(body)[0] ?? headline,
    html: releaseHtml(release, settings),
    published,
    updated: new Date(Math.max(published.getTime(), ...latest)),
    author: inLanguage(settings.ministry, language).text,
    categories: topics.map((topic) => ({
      slug: topic.slug,
      name: inLanguage(topic.name, language).text,
    })),
    files: filesOf(release),
    pictures: picturesOf(release),
  }
}
