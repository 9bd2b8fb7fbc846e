// Before any page: `/` leads to the visitor's language (Accept-Language, RFC 9110, 12.5.4). What a page
// would know too late, as it has said 200 before, is answered here: a preview link that is dead, and
// that something asked of the archive makes no sense.
import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { outagePage } from '#components/site/outage-page.ts'
import { askedBy } from '#lib/archive/criteria.ts'
import { openPreviewLink } from '#lib/content/preview-link.ts'
import { routing } from '#lib/i18n/routing.ts'

const toLanguage = createMiddleware(routing)

/** 410 Gone (RFC 9110, 15.5.11), also for a guess: it must not learn whether there was such a link. */
export default async function proxy(request: NextRequest): Promise<Response | undefined> {
  const { pathname, searchParams } = request.nextUrl
  if (pathname === '/') return toLanguage(request)
  if (ARCHIVES.includes(pathname)) return sensible(searchParams)
  const secret = pathname.split('/').at(-1) ?? ''
  if (await openPreviewLink(secret)) return undefined
  return new Response(outagePage({ status: 410 }), {
    status: 410,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    },
  })
}

const ARCHIVES = Object.entries(routing.pathnames['/releases']).map(([l, path]) => `/${l}${path}`)

/** 400 Bad Request (RFC 9110, 15.5.1), whose page says what was not understood. */
function sensible(parameters: URLSearchParams): Response | undefined {
  return askedBy(parameters).refused.length > 0 ? NextResponse.next({ status: 400 }) : undefined
}

export const config = {
  matcher: [
    '/',
    '/es/comunicados',
    '/en/releases',
    '/es/vista-previa/:path*',
    '/en/preview/:path*',
    '/preview/:path*',
  ],
}
