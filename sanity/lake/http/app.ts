// All addresses of the lake, in one list: `/v<date>/...` as Sanity's API has them, and the assets.
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Access } from '../access/access.ts'
import type { Identity } from '../access/identity.ts'
import type { AssetFiles } from '../assets/files.ts'
import type { TransformedImages } from '../assets/transformed-images.ts'
import { LakeError, notFound, refuse } from '../errors.ts'
import type { History } from '../history/history.ts'
import type { Indexes } from '../index/indexes.ts'
import type { Feed } from '../listen/feed.ts'
import type { Listeners } from '../listen/listeners.ts'
import type { Writer } from '../mutate/writer.ts'
import type { QueryEngine } from '../query/engine.ts'
import type { LakeSettings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import type { Values } from '../store/values.ts'
import type { DeliveryLog } from '../webhook/log.ts'
import { accountRoutes } from './account.ts'
import { assetRoutes } from './assets.ts'
import { dataRoutes } from './data.ts'
import { exportRoutes } from './export.ts'
import { historyRoutes } from './history.ts'
import { hookRoutes } from './hooks.ts'
import { hostCheck } from './host.ts'
import { identify } from './identify.ts'
import { limitedBody } from './limited-body.ts'
import { loginRoutes } from './login.ts'
import { projectRoutes } from './project.ts'
import { studioRoutes } from './studio.ts'
import type { LakeEnv } from './types.ts'
import type { OpenStreams } from './while-allowed.ts'

const VERSION = '/:version{v(?:[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|X)}'

export type Parts = {
  settings: LakeSettings
  store: Store
  indexes: Indexes
  values: Values
  engine: QueryEngine
  writer: Writer
  feed: Feed
  listeners: Listeners
  history: History
  files: AssetFiles
  images: TransformedImages
  access: Access
  streams: OpenStreams
  webhookLog: DeliveryLog
}

/** The lake as an HTTP application (Fetch standard). */
export function lakeApp(parts: Parts): Hono<LakeEnv> {
  const { allowedOrigins } = parts.settings
  const app = new Hono<LakeEnv>()
  app.use(
    cors({
      origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
      credentials: true,
      maxAge: 600,
      exposeHeaders: ['content-type', 'etag', 'x-sanity-shard'],
    }),
  )
  const checkHost = hostCheck(parts.settings)
  app.use(async ({ req }, next) => {
    checkHost(req.raw.headers.get('host'))
    await next()
  })
  // Before anybody is identified: whoever logs in again may still carry a session.
  app.route(VERSION, loginRoutes(parts))
  app.use(async (context, next) => {
    const who = () => identify(context, { ...parts.settings, ...parts.access })
    const identity = who()
    context.set('identity', identity)
    await next()
    const streams = context.res.headers.get('content-type')?.startsWith('text/event-stream')
    if (!streams || identity.kind === 'anonymous') return
    context.res = parts.streams.carry(context.res, () => isStill(identity, who))
  })
  app.use(limitedBody)
  app.route('/', assetRoutes(parts))
  app.route(VERSION, dataRoutes(parts))
  app.route(VERSION, exportRoutes(parts))
  app.route(VERSION, historyRoutes(parts))
  app.route(VERSION, accountRoutes(parts))
  app.route(VERSION, projectRoutes(parts))
  app.route(VERSION, studioRoutes(parts))
  app.route(VERSION, hookRoutes(parts))
  app.notFound(({ req }) =>
    answerTo(notFound(`The embedded Content Lake has no ${req.method} ${req.path}`)),
  )
  app.onError((error, { req }) => {
    if (error instanceof LakeError) return answerTo(error)
    console.error(`${req.method} ${req.path} failed:`, error)
    return answerTo(refuse(500, 'Internal Server Error', 'The lake failed; its log says why'))
  })
  return app
}

/** Whether a session or a token that was good still is. */
function isStill({ id, kind }: Identity, who: () => Identity): boolean {
  try {
    const now = who()
    return now.id === id && now.kind === kind
  } catch (error) {
    if (error instanceof LakeError) return false
    throw error
  }
}

function answerTo({ status, body }: LakeError): Response {
  return Response.json(body, { status })
}
