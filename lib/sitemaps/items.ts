// What stands in each sitemap.
import type { SitemapItemLoose } from 'sitemap'
import { listEventYears } from '#lib/content/past-events.ts'
import { getSettings } from '#lib/content/settings.ts'
import { type Listed, listMinisters, listNews, listShelf } from '#lib/content/sitemap.ts'
import { listEventShelf } from '#lib/content/sitemap-events.ts'
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
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'

/** What stands in the sitemap of that name; undefined where there is none. */
export async function itemsOf(name: string): Promise<SitemapItemLoose[] | undefined> {
  switch (name) {
    case 'pages':
      return pages()
    case 'ministers':
      return (await listMinisters()).flatMap((one) => documents(one, ministerPlace))
    case 'news':
      return newsItems()
    default:
      return ofShelf(name)
  }
}

async function ofShelf(name: string): Promise<SitemapItemLoose[] | undefined> {
  const [, kind, year, page] = /^(releases|events)-(\d{4})-([1-9]\d{0,4})$/.exec(name) ?? []
  if (!kind) return undefined
  const items =
    kind === 'releases'
      ? await releases(Number(year), Number(page))
      : (await listEventShelf(Number(year), Number(page))).flatMap((one) =>
          documents(one, eventPlace),
        )
  return items.length > 0 ? items : undefined
}

async function pages(): Promise<SitemapItemLoose[]> {
  return [
    ...(['/', '/releases', '/events', '/developers'] as const).flatMap((place) => inEach(place)),
    ...(await listEventYears()).flatMap(({ year }) => inEach(eventYearPlace(year))),
  ]
}

const documents = ({ slug, _updatedAt }: Listed, place: (slug: string) => Place) =>
  inEach(place(slug), _updatedAt)

/** A page that there is in every language, as one item each. */
function inEach(place: Place, lastmod?: string): SitemapItemLoose[] {
  const links = versions(routing.locales.map((language) => ({ language, place })))
  return routing.locales.map((language) => ({
    url: absolute(pathTo(language, place)),
    links,
    ...(lastmod && { lastmod }),
  }))
}

async function releases(year: number, page: number): Promise<SitemapItemLoose[]> {
  return (await listShelf(year, page)).map(({ language, slug, changed, versions: all }) => ({
    url: absolute(pathTo(language, releasePlace(slug))),
    lastmod: changed.toISOString(),
    links: versions(
      all.map((version) => ({ language: version.language, place: releasePlace(version.slug) })),
    ),
  }))
}

/** As a page's own `hreflang` links have them: `x-default` is the Spanish one where there is one. */
function versions(all: { language: Language; place: Place }[]): { lang: string; url: string }[] {
  const links = all.map(({ language, place }) => ({
    lang: language,
    url: absolute(pathTo(language, place)),
  }))
  const first = links.find(({ lang }) => lang === routing.defaultLocale) ?? links[0]
  return first ? [...links, { lang: 'x-default', url: first.url }] : []
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
