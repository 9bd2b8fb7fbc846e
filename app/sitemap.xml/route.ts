import { conditional } from '#lib/http/conditional.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { sitemapIndex } from '#lib/sitemaps/sitemap.ts'

/** The index of the sitemaps, which robots.txt names. 503: the lake cannot be reached. */
export const GET = orUnavailable(index)

async function index(request: Request): Promise<Response> {
  return conditional(request, {
    body: await sitemapIndex(),
    type: 'application/xml; charset=utf-8',
  })
}
