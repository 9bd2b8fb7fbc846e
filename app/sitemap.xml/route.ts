import { conditional } from '#lib/http/conditional.ts'
import { sitemapIndex } from '#lib/sitemaps/sitemap.ts'

/** The index of the sitemaps, which robots.txt names. */
export async function GET(request: Request): Promise<Response> {
  return conditional(request, {
    body: await sitemapIndex(),
    type: 'application/xml; charset=utf-8',
  })
}
