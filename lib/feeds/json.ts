import { generateJsonFeed } from 'feedsmith'
import { readable } from '#lib/text/readable.ts'
import type { FeedPage } from './feed.ts'

/** The feed as JSON Feed 1.1, without what is no text: some readers refuse halves of characters (RFC 8259, 8.2). */
export function jsonFeed(page: FeedPage): string {
  return JSON.stringify(
    generateJsonFeed({
      title: page.title,
      description: page.description,
      home_page_url: page.home,
      feed_url: page.self,
      ...(page.next && { next_url: page.next }),
      language: page.language,
      authors: [{ name: page.author, url: page.home }],
      items: page.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        date_published: entry.published,
        date_modified: entry.updated,
        language: entry.language,
        authors: [{ name: entry.author }],
        tags: entry.categories.map(({ name }) => name),
        attachments: entry.enclosures.map(({ url, type, length, title }) => ({
          url,
          mime_type: type,
          size_in_bytes: length,
          title,
        })),
      })),
    }),
    (_, value) => (typeof value === 'string' ? readable(value) : value),
  )
}
