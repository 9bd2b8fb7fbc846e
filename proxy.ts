// Before any page: `/` leads to the visitor's language (Accept-Language, RFC 9110, 12.5.4), and a
// preview link that is dead is answered here, as a page has said 200 before it knows.
import type { NextRequest } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { outagePage } from '#components/site/outage-page.ts'
import { openPreviewLink } from '#lib/content/preview-link.ts'
import { routing } from '#lib/i18n/routing.ts'

const toLanguage = createMiddleware(routing)

/** 410 Gone (RFC 9110, 15.5.11), also for a guess: it must not learn whether there was such a link. */
export default async function proxy(request: NextRequest): Promise<Response | undefined> {
  const { pathname } = request.nextUrl
  if (pathname === '/') return toLanguage(request)
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

export const config = {
  matcher: ['/', '/es/vista-previa/:path*', '/en/preview/:path*', '/preview/:path*'],
}
