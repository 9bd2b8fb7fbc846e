import { generateJsonFeed } from 'feedsmith'
import { readableJson } from '#lib/text/readable-json.ts'
import type { FeedPage } from './feed.ts'

/** The feed as JSON Feed 1.1. */
export function jsonFeed(page: FeedPage): string {
  return readableJson(
    generateJsonFeed({
      title: page.title,
      description: page.description,
      home_page_url: page.home,
      feed_url: page.self,
      ...(page.next && { next_url: page.next }),
      ...(page.hub && { hubs: [{ type: 'WebSub', url: page.hub }] }),
      ...(page.image && { icon: page.image.url }),
      favicon: page.icon,
      language: page.language,
      authors: [{ name: page.author, url: page.front }],
      items: page.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.html,
        ...(entry.pictures[0] && { image: entry.pictures[0].url }),
        date_published: entry.published,
        date_modified: entry.updated,
        language: entry.language,
        authors: [{ name: entry.author }],
        tags: entry.categories.map(({ name }) => name),
        attachments: [...entry.files, ...entry.pictures].map(({ url, type, length, title }) => ({
          ...{ url, mime_type: type, title },
          ...(length !== undefined && { size_in_bytes: length }),
        })),
      })),
    }),
  )
}
