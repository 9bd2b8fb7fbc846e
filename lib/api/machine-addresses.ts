// The addresses at which programs find the newsroom in formats other than the API's.
import {
  agendaCalendarPath,
  eventCalendarPath,
  ministerCalendarPath,
} from '#lib/calendar/address.ts'
import { feedPath } from '#lib/feeds/address.ts'
import { FEED_FORMATS } from '#lib/feeds/feed.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'

/** In the place of a document's own words in its address (RFC 6570). */
const SLUG = '{slug}'

export const feedAddresses = (locale: Language): string[] =>
  FEED_FORMATS.map((format) => absolute(feedPath(locale, format)))

export const calendarAddresses = (locale: Language): string[] =>
  [
    agendaCalendarPath(locale),
    eventCalendarPath(locale, SLUG),
    ministerCalendarPath(locale, SLUG),
  ].map(absolute)

export const oembedAddress = (page: string): string =>
  absolute(`/api/oembed?url=${encodeURIComponent(page)}`)

export const SITEMAPS = absolute('/sitemap.xml')
export const LLMS = absolute('/llms.txt')
