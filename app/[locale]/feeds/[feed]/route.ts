// The newsroom's feeds: /es/feeds/rss.xml, atom.xml and feed.json, the same in English, and each of
// them with the archive's parameters, for what answers these.
import type { NextRequest } from 'next/server'
import { askedBy } from '#lib/archive/criteria.ts'
import { unknownIn } from '#lib/archive/names.ts'
import { refusal } from '#lib/archive/problems.ts'
import { searchArchive } from '#lib/content/archive.ts'
import { followed, formatOf } from '#lib/feeds/address.ts'
import { atomFeed } from '#lib/feeds/atom.ts'
import { type FeedFormat, type FeedPage, MEDIA_TYPES } from '#lib/feeds/feed.ts'
import { jsonFeed } from '#lib/feeds/json.ts'
import { newsroomFeed } from '#lib/feeds/newsroom-feed.ts'
import { pageAskedBy } from '#lib/feeds/question.ts'
import { rssFeed } from '#lib/feeds/rss.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { language } from '#sanity/contract/language.ts'

const WRITERS: Record<FeedFormat, (page: FeedPage) => string> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
}

/**
 * `?page=2` and so on are the older entries, `limit` how many a page has. 400: a parameter makes no sense. 404: beyond the last page, no such feed, or nothing by that name to
 * follow. 503: the lake cannot be reached.
 */
export const GET = orUnavailable(feed)

/** The feed's own address, and its hub where it has one (RFC 8288, W3C WebSub). */
const linkHeader = ({ self, hub }: FeedPage) =>
  [`<${self}>; rel="self"`, ...(hub ? [`<${hub}>; rel="hub"`] : [])].join(', ')

async function feed(
  request: NextRequest,
  { params }: RouteContext<'/[locale]/feeds/[feed]'>,
): Promise<Response> {
  const { locale: site, feed: name } = await params
  const { data: ofSite } = language.safeParse(site)
  const format = formatOf(name)
  if (!ofSite || !format) {
    return problem(404, 'No such feed', 'The feeds are rss.xml, atom.xml and feed.json.')
  }
  const parameters = request.nextUrl.searchParams
  const asked = askedBy(parameters)
  const refused = refusal(asked)
  if (refused) return refused
  const page = pageAskedBy(parameters)
  if ('refused' in page) return problem(400, 'No such page', page.expected)
  const locale = asked.criteria.language ?? ofSite
  const criteria = followed(asked.criteria)
  const unknown = unknownIn(criteria, (await searchArchive(locale, criteria)).facets)
  if (unknown) return problem(404, 'Nothing to follow', `There is no such ${unknown}.`)
  const found = await newsroomFeed(locale, format, { criteria, ...page })
  if (!found) return problem(404, 'No such page', 'The feed has fewer pages.')
  return conditional(request, {
    body: WRITERS[format](found),
    type: MEDIA_TYPES[format],
    headers: { link: linkHeader(found) },
  })
}
