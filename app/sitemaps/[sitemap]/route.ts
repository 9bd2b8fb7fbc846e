import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { sitemap } from '#lib/sitemaps/sitemap.ts'

/** One sitemap: /sitemaps/releases-2015.xml. 404: there is none of that name. 503: the lake cannot be reached. */
export const GET = orUnavailable(one)

async function one(
  request: Request,
  { params }: RouteContext<'/sitemaps/[sitemap]'>,
): Promise<Response> {
  const name = (await params).sitemap.match(/^([a-z0-9-]+)\.xml$/)?.[1]
  const body = name && (await sitemap(name))
  if (!body) return problem(404, 'No such sitemap', 'The sitemaps are listed in /sitemap.xml.')
  return conditional(request, { body, type: 'application/xml; charset=utf-8' })
}
