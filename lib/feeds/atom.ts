import { generateAtomFeed } from 'feedsmith'
import type { FeedPage } from './feed.ts'
import { onlyXmlCharacters } from './xml.ts'

/** The feed as Atom 1.0 (RFC 4287), its pages linked as RFC 5005 has them. */
export function atomFeed(page: FeedPage): string {
  const link = (rel: string, href: string | undefined, type?: string) =>
    href ? [{ rel, href, ...(type && { type }) }] : []
  const atom = 'application/atom+xml'
  return onlyXmlCharacters(
    generateAtomFeed({
      id: page.id,
      title: { value: page.title },
      subtitle: { value: page.description },
      updated: page.updated,
      xml: { lang: page.language },
      authors: [{ name: page.author }],
      links: [
        ...link('alternate', page.home, 'text/html'),
        ...link('self', page.self, atom),
        ...link('first', page.first, atom),
        ...link('last', page.last, atom),
        ...link('previous', page.previous, atom),
        ...link('next', page.next, atom),
      ],
      entries: page.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        updated: entry.updated,
        published: entry.published,
        authors: [{ name: entry.author }],
        xml: { lang: entry.language },
        summary: { value: entry.summary },
        content: { type: 'html', value: entry.html },
        categories: entry.categories.map(({ slug, name }) => ({ term: slug, label: name })),
        links: [
          { rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url },
          ...entry.enclosures.map(({ url, type, length, title }) => ({
            rel: 'enclosure',
            href: url,
            type,
            length,
            title,
          })),
        ],
      })),
    }),
  )
}
