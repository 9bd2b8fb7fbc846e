// The account of whoever asks: who is logged in, logging out, what Studio remembers for its user.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Identity } from '../access/identity.ts'
import { badRequest, refuse, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { addressReader } from './client-address.ts'
import { ownAddress } from './host.ts'
import { parseJson } from './json-body.ts'
import { currentUser } from './person.ts'
import { sessionIdIn, takeSession } from './session-cookie.ts'
import type { LakeEnv } from './types.ts'

const VALUES_MAX = 256 * 1024

const keyValue = z.object({ key: z.string().min(1).max(200), value: z.json() })
const keyValues = z.array(keyValue).max(100)

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

  app.get('/users/me/keyvalue/:keys', (context) => {
    const scope = scopeOf(context.get('identity'))
    const found = context.req
      .param('keys')
      .split(',')
      .map((key) => ({ key, value: values.get(scope, key) }))
      .filter(({ value }) => value !== undefined)
    return Response.json(found)
  })

  const small = bodyLimit({
    maxSize: VALUES_MAX,
    onError: () => {
      throw refuse(413, 'Payload Too Large', `Values may hold ${VALUES_MAX} bytes at a time`)
    },
  })

  app.put('/users/me/keyvalue', small, async (context) => {
    const pairs = keyValues.safeParse(parseJson(await context.req.text()))
    if (!pairs.success) throw badRequest('The body is not a list of {key, value}, 100 at most')
    for (const { key, value } of pairs.data)
      values.set(scopeOf(context.get('identity')), key, value)
    return Response.json(pairs.data)
  })

  app.put('/users/me/keyvalue/:key', small, async (context) => {
    const body = z
      .union([keyValue.pick({ value: true }).transform(({ value }) => value), z.json()])
      .parse(parseJson(await context.req.text()))
    const pair = { key: context.req.param('key'), value: body }
    values.set(scopeOf(context.get('identity')), pair.key, pair.value)
    return Response.json([pair])
  })

  return app
}

/** Where the values of one person are kept. */
const scopeOf = ({ id }: Identity) => `user:${id}`
