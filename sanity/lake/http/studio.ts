// What else only Studio asks for.
import { Hono } from 'hono'
import { notImplemented } from '../errors.ts'
import type { Parts } from './app.ts'
import type { LakeEnv } from './types.ts'

export function studioRoutes({ settings }: Parts): Hono<LakeEnv> {
  const { allowedOrigins } = settings
  const app = new Hono<LakeEnv>()

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
