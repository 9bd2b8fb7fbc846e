// Who asks: a robot with a token, a user with a session, or anybody.
import type { Context } from 'hono'
import type { Identities } from '../access/identities.ts'
import { ANONYMOUS, type Identity } from '../access/identity.ts'
import { forbidden, unauthorized } from '../errors.ts'
import { sessionIdIn } from './session-cookie.ts'

/**
 * @throws LakeError 401 for a token that is not ours; 403 for a change asked for with a session by a
 * page that is not allowed to.
 */
export function identify(
  context: Context,
  access: {
    identities: Identities
    allowedOrigins: string[]
    publicUrl?: string | undefined
  },
): Identity {
  const { headers, method } = context.req.raw
  const authorization = headers.get('authorization')
  if (authorization) {
    const robot = access.identities.withToken(authorization.replace(/^Bearer\s+/i, ''))
    if (robot) return robot
    throw unauthorized('Session not found: the token is not one of this lake')
  }
  const sessionId = sessionIdIn(context, access.publicUrl)
  const user = sessionId && access.identities.withSession(sessionId)
  if (!user) return ANONYMOUS
  // Without an Origin a request with the cookie may come from any page's link or form.
  const origin = headers.get('origin')
  const reads = method === 'GET' || method === 'HEAD'
  if (origin ? !access.allowedOrigins.includes(origin) : !reads) {
    if (reads) return ANONYMOUS
    throw forbidden(`Origin "${origin ?? ''}" may not use this lake's session`)
  }
  return user
}
