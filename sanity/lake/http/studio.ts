// What only Studio asks for: who is logged in, what it may do, what it remembers; logging in.
import { Hono } from 'hono'
import { z } from 'zod'
import { LOCAL_USER_ID } from '../access/session.ts'
import { badRequest, forbidden, notImplemented, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { parseJson } from './json-body.ts'
import type { LakeEnv } from './types.ts'

const LOCAL_USER = {
  id: LOCAL_USER_ID,
  name: 'Local user',
  displayName: 'Local user',
  email: '',
  role: 'administrator',
  roles: [{ name: 'administrator', title: 'Administrator' }],
  provider: 'local',
}

/** Studio evaluates such filters against each document to know what its user may do with it. */
const EVERYTHING = '_id in path("**")'
const PERMISSIONS = ['read', 'update', 'create', 'history', 'manage', 'editHistory']

const keyValues = z.record(z.string(), z.unknown())

export function studioRoutes({ settings, values, sessions }: Parts): Hono<LakeEnv> {
  const { projectId, dataset, allowedOrigins } = settings
  const app = new Hono<LakeEnv>()

  // Without a password, for a browser on this machine, sent here by a page that is allowed to.
  app.get('/auth/login/local', (context) => {
    const origin = context.req.query('origin') ?? ''
    if (!URL.canParse(origin) || !allowedOrigins.includes(new URL(origin).origin)) {
      throw forbidden(`Origin "${origin}" is not one of this lake's`)
    }
    context.header('set-cookie', sessions.start(new Date()))
    context.header('cache-control', 'no-store')
    return context.redirect(origin, 303)
  })

  app.post('/auth/logout', (context) => {
    context.header('set-cookie', sessions.end())
    return context.json({ ok: true })
  })

  app.get('/auth/providers', (context) =>
    context.json({ providers: [], thirdPartyLogin: false, sso: {} }),
  )

  app.get('/auth/id', (context) => {
    if (context.get('identity').kind !== 'user') throw unauthorized('Nobody is logged in')
    return context.json({ id: LOCAL_USER_ID })
  })

  app.get('/users/me', (context) => {
    // As hosted Sanity: no user is an answer, not an error, which a browser would complain about.
    return context.json(context.get('identity').kind === 'user' ? LOCAL_USER : {})
  })

  // From here on everything is the logged-in user's, or a robot's.
  app.use(async (context, next) => {
    if (context.get('identity').kind === 'anonymous' && PRIVATE.test(context.req.path)) {
      throw unauthorized('This needs a session or a token')
    }
    await next()
  })

  app.get('/users/me/keyvalue/:keys', (context) => {
    const keys = context.req.param('keys').split(',')
    const found = keys
      .map((key) => ({ key, value: values.get('user', key) }))
      .filter(({ value }) => value !== undefined)
    return Response.json(found)
  })

  app.put('/users/me/keyvalue', async (context) => {
    const pairs = z
      .array(z.object({ key: z.string(), value: z.unknown() }))
      .safeParse(parseJson(await context.req.text()))
    if (!pairs.success) throw badRequest('The body is not a list of {key, value}')
    for (const { key, value } of pairs.data) values.set('user', key, value)
    return Response.json(pairs.data)
  })

  app.put('/users/me/keyvalue/:key', async (context) => {
    const body = keyValues.safeParse(parseJson(await context.req.text()))
    if (!body.success) throw badRequest('The body is not {value}')
    const value = 'value' in body.data ? body.data.value : body.data
    const pair = { key: context.req.param('key'), value }
    values.set('user', pair.key, pair.value)
    return Response.json([pair])
  })

  app.get('/users/:ids', (context) => {
    const ids = context.req.param('ids').split(',')
    const users = ids.map((id) =>
      id === LOCAL_USER_ID ? LOCAL_USER : { ...LOCAL_USER, id, name: id, displayName: id },
    )
    return context.json(ids.length === 1 ? users[0] : users)
  })

  app.get('/projects/:project', (context) =>
    context.json({
      id: projectId,
      displayName: projectId,
      organizationId: null,
      studioHost: null,
      members: [{ id: LOCAL_USER_ID, role: 'administrator', roles: LOCAL_USER.roles }],
      metadata: {},
      features: [],
      isDisabled: false,
      maxRetentionDays: 0,
    }),
  )

  // Without the project: a client whose address names it, as that of the `sanity` command line does.
  app.on('GET', ['/projects/:project/datasets', '/datasets'], (context) =>
    context.json([{ name: dataset, aclMode: 'public' }]),
  )

  app.get('/projects/:project/datasets/:dataset/acl', (context) =>
    context.json([{ filter: EVERYTHING, permissions: PERMISSIONS }]),
  )

  app.get('/projects/:project/grants', (context) =>
    context.json({
      'sanity.document.filter': [
        {
          grants: PERMISSIONS.map((name) => ({ name, params: {} })),
          config: { filter: EVERYTHING },
        },
      ],
    }),
  )

  app.get('/check/cors', (context) => {
    const allowed = allowedOrigins.includes(context.req.header('origin') ?? '')
    return context.json({ result: { allowed, withCredentials: allowed } })
  })

  app.get('/features', (context) => context.json([]))

  app.get('/projects/:project/user-applications', (context) => context.json([]))

  // What hosted Sanity tells and asks its customers: news, trials, offers, help, telemetry. There
  // is none here.
  app.get('/journey/announcements', (context) => context.json([]))
  app.get('/journey/:offer', (context) => context.json(null))
  app.get('/intake/telemetry-status', (context) => context.json({ status: 'denied' }))
  app.get('/help', (context) => context.json({ resources: {} }))

  app.get('/ping', (context) => context.json({ pong: true }))

  // Asked for when a document is to be deleted: who refers to it from other datasets. There are none.
  app.get('/data/references/:dataset/documents/:id/to', (context) => {
    if (context.req.query('excludeInternalReferences') !== 'true') {
      throw notImplemented('References from within the dataset are found by a query: references()')
    }
    return context.json({ totalCount: 0, references: [] })
  })

  return app
}

const PRIVATE = /\/(?:users|projects)\//
