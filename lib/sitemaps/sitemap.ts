// What search engines read (sitemaps.org 0.9, with Google's hreflang and news extensions).
import { SitemapIndexStream, type SitemapItemLoose, SitemapStream, streamToPromise } from 'sitemap'
import { listEventYears } from '#lib/content/past-events.ts'
import { getSettings } from '#lib/content/settings.ts'
import { listAddresses, listNews, listReleasesOf, listReleaseYears } from '#lib/content/sitemap.ts'
import {
  eventPlace,
  eventYearPlace,
  ministerPlace,
  type Place,
  pathTo,
  releasePlace,
} from '#lib/i18n/paths.ts'
import { routing } from '#lib/i18n/routing.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

/** The sitemaps' names: pages, ministers, events, news, and one for each year of the archive. */
export async function sitemapNames(): Promise<string[]> {
  const years = await listReleaseYears()
  return ['pages', 'news', ...years.map((year) => `releases-${year}`), 'ministers', 'events']
}

/** The index of them all, `/sitemap.xml`. */
export async function sitemapIndex(): Promise<string> {
  const stream = new SitemapIndexStream()
  for (const name of await sitemapNames()) {
    stream.write({ url: absolute(`/sitemaps/${name}.xml`) })
  }
  stream.end()
  return String(await streamToPromise(stream))
}

/** One sitemap by its name, or undefined. */
export async function sitemap(name: string): Promise<string | undefined> {
  const items = await itemsOf(name)
  if (!items) return undefined
  const stream = new SitemapStream({
    xmlns: { news: name === 'news', xhtml: true, image: false, video: false },
  })
  for (const item of items) stream.write(item)
  stream.end()
  // An empty stream has no beginning either.
  return items.length > 0 ? String(await streamToPromise(stream)) : EMPTY
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'

async function itemsOf(name: string): Promise<SitemapItemLoose[] | undefined> {
  switch (name) {
    case 'pages':
      return [
        ...(['/', '/releases', '/events', '/developers'] as const).flatMap((place) =>
          inEach(place),
        ),
        ...(await listEventYears()).flatMap(({ year }) => inEach(eventYearPlace(year))),
      ]
    case 'ministers':
      return (await listAddresses('minister')).flatMap(({ slug, _updatedAt }) =>
        inEach(ministerPlace(slug), _updatedAt),
      )
    case 'events':
      return (await listAddresses('event')).flatMap(({ slug, _updatedAt }) =>
        inEach(eventPlace(slug), _updatedAt),
      )
    case 'news':
      return newsItems()
    default:
      return releasesOf(name)
  }
}

/** A page that there is in every language, as one item each. */
function inEach(place: Place, lastmod?: string): SitemapItemLoose[] {
  const links = routing.locales.map((lang) => ({ lang, url: absolute(pathTo(lang, place)) }))
  return links.map(({ url }) => ({ url, links, ...(lastmod && { lastmod }) }))
}

async function releasesOf(name: string): Promise<SitemapItemLoose[] | undefined> {
  const year = Number(name.match(/^releases-(\d{4})$/)?.[1])
  if (!(await listReleaseYears()).includes(year)) return undefined
  return (await listReleasesOf(year)).map(({ language, slug, versions, _updatedAt }) => ({
    url: absolute(pathTo(language, releasePlace(slug))),
    lastmod: _updatedAt,
    links: versions.map((version) => ({
      lang: version.language,
      url: absolute(pathTo(version.language, releasePlace(version.slug))),
    })),
  }))
}

async function newsItems(): Promise<SitemapItemLoose[]> {
  const { ministry } = await getSettings()
  return (await listNews()).map(({ language, slug, headline, publishedAt }) => ({
    url: absolute(pathTo(language, releasePlace(slug))),
    news: {
      publication: { name: inLanguage(ministry, language).text, language },
      publication_date: publishedAt,
      title: headline,
    },
  }))
}
