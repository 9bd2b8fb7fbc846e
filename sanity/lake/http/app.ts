// All addresses of the lake, in one list: `/v<date>/...` as Sanity's API has them, and the assets.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { Sessions } from '../access/session.ts'
import type { AssetFiles } from '../assets/files.ts'
import type { TransformedImages } from '../assets/transformed-images.ts'
import { LakeError, notFound, refuse } from '../errors.ts'
import type { Feed } from '../listen/feed.ts'
import type { Writer } from '../mutate/writer.ts'
import type { QueryEngine } from '../query/engine.ts'
import type { LakeSettings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import type { Values } from '../store/values.ts'
import { assetRoutes } from './assets.ts'
import { dataRoutes } from './data.ts'
import { identify } from './identify.ts'
import { studioRoutes } from './studio.ts'
import type { LakeEnv } from './types.ts'

const BODY_MAX = 100 * 1024 * 1024
const UPLOAD = /^\/v[^/]+\/assets\//

export type Parts = {
  settings: LakeSettings
  store: Store
  values: Values
  engine: QueryEngine
  writer: Writer
  feed: Feed
  files: AssetFiles
  images: TransformedImages
  sessions: Sessions
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
  const tooLarge = () => {
    throw refuse(413, 'Payload Too Large', `A request may hold ${BODY_MAX} bytes`)
  }
  const limit = bodyLimit({ maxSize: BODY_MAX, onError: tooLarge })
  app.use(async (context, next) => {
    // Uploads have a limit of their own: this one would hold a body without a length in memory.
    if (UPLOAD.test(context.req.path)) return next()
    const length = context.req.header('content-length')
    if (length === undefined) return limit(context, next)
    if (Number(length) > BODY_MAX) tooLarge()
    // A body that is touched and then not read keeps its connection from the next request.
    return next()
  })
  app.use(async (context, next) => {
    context.set('identity', identify(context, { ...parts.settings, sessions: parts.sessions }))
    await next()
  })
  app.route('/', assetRoutes(parts))
  app.route('/:version{v(?:[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|X)}', dataRoutes(parts))
  app.route('/:version{v(?:[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|X)}', studioRoutes(parts))
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

function answerTo({ status, body }: LakeError): Response {
  return Response.json(body, { status })
}
