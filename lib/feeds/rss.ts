import { generateRssFeed } from 'feedsmith'

import { type FeedPage, REFRESH_SECONDS } from './feed.ts'
import { onlyXmlCharacters } from './xml.ts'

/**
 * The feed as RSS 2.0, with the whole text in `content:encoded`, the author in `dc:creator` (RSS's
 * own wants a mail address) and the pages' links in Atom's namespace. RSS has room for one enclosure
 * of an item: the first file.
 */
export function rssFeed(page: FeedPage): string {
  const links = {
    self: page.self,
    first: page.first,
    last: page.last,
    previous: page.previous,
    next: page.next,
  }
  return onlyXmlCharacters(
    generateRssFeed({
      title: page.title,
      link: page.home,
      description: page.description,
      language: page.language,
      lastBuildDate: page.updated,
      ttl: REFRESH_SECONDS / 60,
      atom: {
        links: Object.entries(links).flatMap(([rel, href]) =>
          href ? [{ rel, href, type: 'application/rss+xml' }] : [],
        ),
      },
      items: page.entries.map((entry) => ({
        guid: { value: entry.id, isPermaLink: false },
        title: entry.title,
        link: entry.url,
        description: entry.summary,
        content: { encoded: entry.html },
        pubDate: entry.published,
        dc: { creators: [entry.author] },
        categories: entry.categories.map(({ name }) => ({ name })),
        atom: { updated: entry.updated },
        enclosures: entry.enclosures.slice(0, 1),
      })),
    }),
  )
}
