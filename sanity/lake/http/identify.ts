// Who asks: a robot with the token, the local user with a session, or anybody.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { COOKIE, LOCAL_USER_ID, type Sessions } from '../access/session.ts'
import { forbidden, unauthorized } from '../errors.ts'

export type Identity = { kind: 'robot' | 'user' | 'anonymous'; id: string }

const ANONYMOUS: Identity = { kind: 'anonymous', id: '<anonymous>' }
const LOOPBACK_NAMES = /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/**
 * @throws LakeError 401 for a token that is not ours; 403 for a name of this machine that is not a
 * loopback one (a page elsewhere could have its own name lead here: DNS rebinding), and for a
 * change asked for by a page that is not allowed to.
 */
export function identify(
  context: Context,
  access: { token?: string | undefined; sessions: Sessions; allowedOrigins: string[] },
): Identity {
  const { headers, method } = context.req.raw
  if (!LOOPBACK_NAMES.test(headers.get('host') ?? '')) {
    throw forbidden(
      `This lake answers to the loopback names of its machine, not to "${headers.get('host')}"`,
    )
  }
  const authorization = headers.get('authorization')
  if (authorization) {
    const given = authorization.replace(/^Bearer\s+/i, '')
    if (access.token && sameText(given, access.token)) return { kind: 'robot', id: 'robot' }
    throw unauthorized('Session not found: the token is not one of this lake')
  }
  if (!access.sessions.holds(getCookie(context, COOKIE), new Date())) return ANONYMOUS
  // Without an Origin a request with the cookie may come from any page's link or form.
  const origin = headers.get('origin')
  const reads = method === 'GET' || method === 'HEAD'
  if (origin ? !access.allowedOrigins.includes(origin) : !reads) {
    if (reads) return ANONYMOUS
    throw forbidden(`Origin "${origin ?? ''}" may not use this lake's session`)
  }
  return { kind: 'user', id: LOCAL_USER_ID }
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
