import { generateRssFeed } from 'feedsmith'
import type { FeedEntry } from './entry.ts'
import { type FeedPage, GENERATOR, REFRESH_SECONDS } from './feed.ts'
import { tidyXml } from './xml.ts'

/**
 * The feed as RSS 2.0, with the whole text in `content:encoded`, the author in `dc:creator` (RSS's
 * own wants a mail address) and the pages' links in Atom's namespace. RSS has room for one enclosure
 * of an item: the first file. Pictures and the other files are told as Media RSS has them.
 */
export function rssFeed(page: FeedPage): string {
  return tidyXml(
    generateRssFeed({
      title: page.title,
      link: page.home,
      description: page.description,
      language: page.language,
      ...(page.rights && { copyright: page.rights }),
      lastBuildDate: page.updated,
      generator: GENERATOR,
      docs: 'https://www.rssboard.org/rss-specification',
      ttl: REFRESH_SECONDS / 60,
      // Its title and address are the channel's own, as RSS wants it.
      ...(page.image && { image: { ...page.image, title: page.title, link: page.home } }),
      atom: { links: linksOf(page) },
      items: page.entries.map((entry) => item(entry, page)),
    }),
  )
}

function linksOf({ self, first, last, previous, next, hub }: FeedPage) {
  const type = 'application/rss+xml'
  const pages = Object.entries({ self, first, last, previous, next })
  return [
    ...pages.flatMap(([rel, href]) => (href ? [{ rel, href, type }] : [])),
    ...(hub ? [{ rel: 'hub', href: hub }] : []),
  ]
}

function item(entry: FeedEntry, { scheme }: FeedPage) {
  const [file, ...more] = entry.files
  const others = more.map(({ url, type, length, title }) => ({
    ...{ url, type, fileSize: length, medium: 'document' },
    title: { value: title },
  }))
  const contents = [...entry.pictures.map(media), ...others]
  return {
    guid: { value: entry.id, isPermaLink: false },
    title: entry.title,
    link: entry.url,
    description: entry.summary,
    content: { encoded: entry.html },
    pubDate: entry.published,
    dc: { creators: [entry.author] },
    categories: entry.categories.map(({ name }) => ({ name, domain: scheme })),
    atom: { updated: entry.updated },
    ...(file && { enclosures: [{ url: file.url, length: file.length, type: file.type }] }),
    ...(contents.length > 0 && { media: { contents } }),
  }
}

function media({ url, type, length, width, height, title, credit, alt }: FeedEntry['pictures'][0]) {
  return {
    ...{ url, type, width, height, medium: 'image', ...(length && { fileSize: length }) },
    title: { value: title },
    description: { value: alt },
    ...(credit && { credits: [{ value: credit }] }),
  }
}
