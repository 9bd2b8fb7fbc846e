// The cookie with a session's id: scripts cannot read it, and other sites' requests do not carry it
// (RFC 6265bis). Over TLS its name begins with `__Host-`: then only this very host can set it, and
// none of its neighbours' pages can push a session of their own onto somebody.
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { SESSION_SECONDS } from '../access/sessions.ts'

const NAME = 'lakeSession'

/** The lake is reached over TLS when its address says so; the proxy in front speaks it. */
const optionsFor = (publicUrl: string | undefined): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax',
  ...(publicUrl?.startsWith('https:') && { secure: true, prefix: 'host' }),
})

export function giveSession(context: Context, sessionId: string, publicUrl: string | undefined) {
  setCookie(context, NAME, sessionId, { ...optionsFor(publicUrl), maxAge: SESSION_SECONDS })
}

export function takeSession(context: Context, publicUrl: string | undefined): void {
  deleteCookie(context, NAME, optionsFor(publicUrl))
}

export function sessionIdIn(context: Context, publicUrl: string | undefined): string | undefined {
  return publicUrl?.startsWith('https:')
    ? getCookie(context, NAME, 'host')
    : getCookie(context, NAME)
}
