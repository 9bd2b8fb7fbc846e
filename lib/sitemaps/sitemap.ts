// What search engines read (sitemaps.org 0.9, with Google's hreflang and news extensions).
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { listShelves } from '#lib/content/sitemap.ts'
import { listEventShelves } from '#lib/content/sitemap-events.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { itemsOf } from './items.ts'

/** A sitemap by its name, and the last time that something in it changed, where that is known. */
type Named = { name: string; changed?: Date }

/**
 * The sitemaps: pages, news, and the archive in parts of at most a thousand releases, so that each of
 * them costs the same however long the archive is.
 */
async function named(): Promise<Named[]> {
  const [releases, events] = await Promise.all([listShelves(), listEventShelves()])
  const changes = [
    ...releases.map(({ changed }) => changed),
    ...events.map(({ changed }) => Date.parse(changed)),
  ]
  const newest = changes.length > 0 ? { changed: new Date(Math.max(...changes)) } : {}
  return [
    { name: 'pages', ...newest },
    { name: 'news', ...newest },
    ...releases.map(({ year, page, changed }) => ({
      name: `releases-${year}-${page}`,
      changed: new Date(changed),
    })),
    { name: 'ministers' },
    ...events.map(({ year, page, changed }) => ({
      name: `events-${year}-${page}`,
      changed: new Date(changed),
    })),
  ]
}

/** The index of them all, `/sitemap.xml`. */
export async function sitemapIndex(): Promise<string> {
  const stream = new SitemapIndexStream()
  for (const { name, changed } of await named()) {
    stream.write({
      url: absolute(`/sitemaps/${name}.xml`),
      ...(changed && { lastmod: changed.toISOString() }),
    })
  }
  stream.end()
  return String(await streamToPromise(stream))
}

/** One sitemap by its name, or undefined. */
export async function sitemap(name: string): Promise<string | undefined> {
  const items = await itemsOf(name)
  // A stream in which nothing is written fails, after this has answered.
  if (!items || items.length === 0) return items && EMPTY
  const stream = new SitemapStream({
    xmlns: { news: name === 'news', xhtml: true, image: false, video: false },
  })
  for (const item of items) stream.write(item)
  stream.end()
  return String(await streamToPromise(stream))
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'
