// Pages that list: the archive and its answers, the agenda, a year's events.
import type { CollectionPage, ItemList, Thing } from 'schema-dts'
import { type Place, pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { EventSummary } from '#sanity/event/contract.ts'
import type { ReleaseSummary } from '#sanity/release/contract.ts'
import { eventName } from './event.ts'
import { websiteId } from './site.ts'

type Page = {
  locale: Language
  name: string
  place: Place
  /** Of all that are listed, on this page and others; without it those of this page are all. */
  total?: number
}

/** schema.org/CollectionPage of releases, in the order of the page. */
export const releaseList = (page: Page, releases: ReleaseSummary[]): CollectionPage =>
  collection(page, releases.map(releaseName))

/** schema.org/CollectionPage of events, in the order of the page. */
export const eventList = (page: Page, events: EventSummary[]): CollectionPage =>
  collection(
    page,
    events.map((event) => eventName(event, page.locale)),
  )

function collection({ locale, name, place, total }: Page, items: Thing[]): CollectionPage {
  const url = absolute(pathTo(locale, place))
  const list: ItemList = {
    '@type': 'ItemList',
    numberOfItems: total ?? items.length,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item,
    })),
  }
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    inLanguage: locale,
    isPartOf: { '@id': websiteId(locale) },
    mainEntity: list,
  }
}

/** The release as other pages name it, in its own language. */
function releaseName(release: ReleaseSummary): Thing {
  const { language, slug, headline, publishedAt, dateline, lastCorrection } = release
  const url = absolute(pathTo(language, releasePlace(slug)))
  const published = publishedAt ?? dateline.date
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline,
    inLanguage: language,
    datePublished: published,
    dateModified: lastCorrection?.at ?? published,
    author: { '@id': absolute('/#institution') },
  }
}
