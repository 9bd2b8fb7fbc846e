import { generateAtomFeed } from 'feedsmith'
import type { FeedEntry } from './entry.ts'
import { type FeedPage, GENERATOR } from './feed.ts'
import { tidyXml } from './xml.ts'

/** The feed as Atom 1.0 (RFC 4287), its pages linked as RFC 5005 has them. */
export function atomFeed(page: FeedPage): string {
  return tidyXml(
    generateAtomFeed({
      id: page.id,
      title: { value: page.title },
      subtitle: { value: page.description },
      updated: new Date(Math.max(Number(page.updated), ...page.entries.map(apart))),
      xml: { lang: page.language },
      authors: [{ name: page.author, uri: page.front }],
      generator: { text: GENERATOR },
      icon: page.icon,
      ...(page.image && { logo: page.image.url }),
      ...(page.rights && { rights: { value: page.rights } }),
      links: linksOf(page),
      entries: page.entries.map((entry) => entryOf(entry, page)),
    }),
  )
}

function linksOf(page: FeedPage) {
  const type = 'application/atom+xml'
  const { self, first, last, previous, next, home, hub } = page
  const pages = Object.entries({ self, first, last, previous, next })
  return [
    { rel: 'alternate', href: home, type: 'text/html' },
    ...pages.flatMap(([rel, href]) => (href ? [{ rel, href, type }] : [])),
    ...(hub ? [{ rel: 'hub', href: hub }] : []),
  ]
}

function entryOf(entry: FeedEntry, { scheme, author, front }: FeedPage) {
  return {
    id: entry.id,
    title: { value: entry.title },
    updated: new Date(apart(entry)),
    published: entry.published,
    authors: [{ name: entry.author, ...(entry.author === author && { uri: front }) }],
    xml: { lang: entry.language },
    summary: { value: entry.summary },
    content: { type: 'html', value: entry.html },
    categories: entry.categories.map(({ slug, name }) => ({ term: slug, scheme, label: name })),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url },
      ...[...entry.files, ...entry.pictures].map(({ url, type, length, title }) => ({
        ...{ rel: 'enclosure', href: url, type, title },
        ...(length !== undefined && { length }),
      })),
    ],
  }
}

/**
 * When the entry changed, in milliseconds. Of several that changed in one second (all under one embargo)
 * a reader's program must be able to say which is newer: what has no fraction of a second gets its own.
 */
function apart({ id, updated }: FeedEntry): number {
  const moment = updated.getTime()
  return moment % 1000 === 0 ? moment + (Number.parseInt(id.slice(-6), 16) % 1000) : moment
}
