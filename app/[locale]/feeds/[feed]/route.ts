// The newsroom's feeds: /es/feeds/rss.xml, atom.xml and feed.json, and the same in English.
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { formatOf } from '#lib/feeds/address.ts'
import { atomFeed } from '#lib/feeds/atom.ts'
import { type FeedFormat, type FeedPage, MEDIA_TYPES } from '#lib/feeds/feed.ts'
import { jsonFeed } from '#lib/feeds/json.ts'
import { newsroomFeed } from '#lib/feeds/newsroom-feed.ts'
import { rssFeed } from '#lib/feeds/rss.ts'
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { language } from '#sanity/contract/language.ts'

const WRITERS: Record<FeedFormat, (page: FeedPage) => string> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
}

/** `?page=2` and so on are the older entries. 400: not a page. 404: beyond the last, or no feed. */
const pageNumber = z.coerce.number().int().min(1).max(100_000).default(1)

export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[locale]/feeds/[feed]'>,
): Promise<Response> {
  const { locale: asked, feed } = await params
  const locale = language.safeParse(asked).data
  const format = formatOf(feed)
  if (!locale || !format) {
    return problem(404, 'No such feed', 'The feeds are rss.xml, atom.xml and feed.json.')
  }
  const page = pageNumber.safeParse(request.nextUrl.searchParams.get('page') ?? undefined)
  if (!page.success) return problem(400, 'No such page', 'page is a whole number from 1.')
  const found = await newsroomFeed(locale, format, page.data)
  if (!found) return problem(404, 'No such page', 'The feed has fewer pages.')
  return conditional(request, {
    body: WRITERS[format](found),
    type: MEDIA_TYPES[format],
  })
}
