// What Studio remembers for its user (`/users/me/keyvalue`): which fields are folded, what was searched.
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { LOCAL_USER } from '../access/identity.ts'
import { badRequest, refuse } from '../errors.ts'
import type { Values } from '../store/values.ts'
import { parseJson } from './json-body.ts'
import type { LakeEnv } from './types.ts'

const KEY_MAX = 256
/** Bytes of a request; Studio keeps some hundred under a key. */
const BODY_MAX = 256 * 1024
/** Keys of one user. */
const KEYS_MAX = 2000
const AT_ONCE_MAX = 50

const key = z.string().min(1).max(KEY_MAX)
const pairs = z.array(z.object({ key, value: z.unknown() })).max(AT_ONCE_MAX)
const single = z.object({ value: z.unknown() })

/** For a user who is known: who may ask is looked at before. */
export function keyValueRoutes(values: Values): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.use(
    '/users/me/keyvalue/*',
    bodyLimit({
      maxSize: BODY_MAX,
      onError: () => {
        throw refuse(413, 'Payload Too Large', `Values may have ${BODY_MAX} bytes at once`)
      },
    }),
  )

  /** @throws LakeError 400 when a user keeps too much. */
  const keep = (context: Context<LakeEnv>, given: Array<{ key: string; value?: unknown }>) => {
    const scope = scopeOf(context)
    for (const { key: name, value } of given) {
      const isNew = values.get(scope, name) === undefined
      if (isNew && values.count(scope) >= KEYS_MAX) {
        throw badRequest(`A user may keep ${KEYS_MAX} values; "${name}" would be one too many`)
      }
      values.set(scope, name, value ?? null)
    }
    return Response.json(given)
  }

  app.get('/users/me/keyvalue/:keys', (context) => {
    const asked = context.req.param('keys').split(',').slice(0, AT_ONCE_MAX)
    const found = asked
      .map((name) => ({ key: name, value: values.get(scopeOf(context), name) }))
      .filter(({ value }) => value !== undefined)
    return Response.json(found)
  })

  app.put('/users/me/keyvalue', async (context) => {
    const body = pairs.safeParse(parseJson(await context.req.text()))
    if (!body.success)
      throw badRequest(`A list of {key, value} is wanted: ${z.prettifyError(body.error)}`)
    return keep(context, body.data)
  })

  app.put('/users/me/keyvalue/:key', async (context) => {
    const name = key.safeParse(context.req.param('key'))
    if (!name.success) throw badRequest(`A key has ${KEY_MAX} characters at most`)
    const body = parseJson(await context.req.text())
    const value = single.safeParse(body).data?.value ?? body
    return keep(context, [{ key: name.data, value }])
  })

  return app
}

/** Each user's own; that of the local user keeps the name it had before there were others. */
function scopeOf(context: Context<LakeEnv>): string {
  const { id } = context.get('identity')
  return id === LOCAL_USER.id ? 'user' : `user:${id}`
}
