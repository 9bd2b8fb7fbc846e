// The account of whoever asks: who is logged in, logging out, what Studio remembers for its user.
import { Hono } from 'hono'
import { unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { addressReader } from './client-address.ts'
import { ownAddress } from './host.ts'
import { keyValueRoutes } from './key-values.ts'
import { currentUser } from './person.ts'
import { sessionIdIn, takeSession } from './session-cookie.ts'
import type { LakeEnv } from './types.ts'

export function accountRoutes({ settings, values, access }: Parts): Hono<LakeEnv> {
  const { publicUrl } = settings
  const addressOf = addressReader(settings.trustedProxies)
  const app = new Hono<LakeEnv>()

  app.post('/auth/logout', (context) => {
    const identity = context.get('identity')
    const sessionId = sessionIdIn(context, publicUrl)
    if (identity.kind === 'user' && sessionId) {
      access.sessions.end(sessionId)
      access.audit.note({ event: 'logout', by: addressOf(context), subject: identity })
    }
    takeSession(context, publicUrl)
    return context.json({ ok: true })
  })

  app.get('/auth/providers', (context) => {
    const url = `${ownAddress(context.req.raw, publicUrl)}/v1/auth/login/local`
    const local = { name: 'local', title: 'Content Lake', url }
    return context.json({ providers: [local], thirdPartyLogin: false, sso: {} })
  })

  app.get('/auth/id', (context) => {
    const { kind, id } = context.get('identity')
    if (kind === 'anonymous') throw unauthorized('Nobody is logged in')
    return context.json({ id })
  })

  // As hosted Sanity: no user is an answer, not an error, which a browser would complain about.
  app.get('/users/me', (context) => context.json(currentUser(context.get('identity')) ?? {}))

  app.use('/users/me/keyvalue/*', async (context, next) => {
    if (context.get('identity').kind === 'anonymous') {
      throw unauthorized('This needs a session or a token')
    }
    await next()
  })
  app.route('/', keyValueRoutes(values))

  return app
}
