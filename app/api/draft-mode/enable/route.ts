// The door to draft mode, which Studio's Presentation tool opens for whoever may edit.
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { cookies, draftMode } from 'next/headers'
import { redirect } from 'next/navigation'
import { readsDrafts } from '#lib/content/lake.ts'
import { ownPath } from '#lib/http/own-path.ts'
import { environment } from '#lib/settings.ts'

/** Next's own name for it. */
const COOKIE = '__prerender_bypass'

/**
 * `?sanity-preview-secret=...&sanity-preview-pathname=/es`: Studio writes a secret into the lake, good
 * for an hour, where only its users can; whoever shows it reads drafts until the browser is closed.
 * 401: no such secret. 501: the site has no token to read drafts with.
 *
 * next-sanity's `defineEnableDraftMode` and Next itself make a cookie for a Studio on another site,
 * which browsers take over https alone; ours is on this site, whatever its address.
 */
export async function GET(request: Request): Promise<Response> {
  if (!readsDrafts) return refuse(501, 'SANITY_API_READ_TOKEN is not set')
  const { isValid, redirectTo = '/' } = await validatePreviewUrl(readsDrafts, request.url)
  if (!isValid)
    return refuse(401, 'Draft mode is opened by Studio: this address has no secret, or an old one')
  const mode = await draftMode()
  mode.enable()
  const jar = await cookies()
  jar.set(COOKIE, jar.get(COOKIE)?.value ?? '', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: environment.siteUrl.startsWith('https:'),
  })
  redirect(ownPath(redirectTo))
}

function refuse(status: number, message: string): Response {
  return Response.json(
    { message },
    { status, headers: { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } },
  )
}
