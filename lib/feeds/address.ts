// Where the feeds are.
import type { Language } from '#sanity/contract/language.ts'
import { type Criteria, queryOf, refined } from '../archive/criteria.ts'
import { FEED_FORMATS, FEED_NAMES, type FeedFormat, MEDIA_TYPES } from './feed.ts'

const NAMES: Record<FeedFormat, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }

/**
 * Where a feed is: `/es/feeds/rss.xml`, with `?topic=seguridad` after it for what answers the criteria.
 * A feed has the releases of one language: the one that is asked for, else the page's.
 */
export const feedPath = (locale: Language, format: FeedFormat, criteria: Criteria = {}) =>
  `/${criteria.language ?? locale}/feeds/${NAMES[format]}${queryOf(followed(criteria))}`

/** What is left of the criteria for a feed, which is in the order of time and has pages of its own. */
export const followed = (criteria: Criteria): Criteria =>
  refined(criteria, { order: undefined, language: undefined })

/** Which format a feed's file name stands for, or undefined. */
export function formatOf(name: string): FeedFormat | undefined {
  return FEED_FORMATS.find((format) => NAMES[format] === name)
}

/** What is followed: all releases, or what of them answers the criteria, which has a title of its own. */
type Followed = { criteria?: Criteria; title: string }

/** The feeds as a page's `<link rel="alternate">` have them, by their media types. */
export const feedLinks = (
  locale: Language,
  whole: (path: string) => string,
  { criteria, title }: Followed,
) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [
      MEDIA_TYPES[format].split(';')[0] ?? '',
      [
        {
          url: whole(feedPath(locale, format, criteria)),
          title: `${title} (${FEED_NAMES[format]})`,
        },
      ],
    ]),
  )
