// `/data/history/...`: documents as they were, and who changed them when. Without an account nobody
// sees any of it: a document that anybody may read now may have been a secret before.
import { Hono } from 'hono'
import { z } from 'zod'
import { badRequest, unauthorized } from '../errors.ts'
import type { Parts } from './app.ts'
import { documentList } from './document-list.ts'
import type { LakeEnv } from './types.ts'

const LIMIT_MAX = 1000

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true')
const limit = z.coerce.number().int().min(1).max(LIMIT_MAX).default(100)
const time = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .optional()
/** What is given without a value is not given. */
const given = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

const documentsQuery = z
  .object({ revision: z.string().optional(), time, lastRevision: flag })
  .refine(
    (query) => [query.revision, query.time, query.lastRevision].filter(Boolean).length === 1,
    'Give one of revision, time and lastRevision=true',
  )
const transactionsQuery = z.object({
  fromTransaction: z.string().optional(),
  toTransaction: z.string().optional(),
  fromTime: time,
  toTime: time,
  authors: z
    .string()
    .optional()
    .transform((names) => names?.split(',') ?? []),
  limit,
  reverse: flag,
  includeIdentifiedDocumentsOnly: flag,
  excludeMutations: flag,
  effectFormat: z.literal('mendoza').optional(),
})
const eventsQuery = z.object({
  limit,
  nextCursor: z.coerce.number().int().positive().default(Number.MAX_SAFE_INTEGER),
})

export function historyRoutes({ history }: Parts): Hono<LakeEnv> {
  const { revisions, transactions, events } = history
  const app = new Hono<LakeEnv>()

  app.use('/data/history/*', async (context, next) => {
    if (context.get('identity').kind === 'anonymous') {
      throw unauthorized('History needs a session or a token')
    }
    await next()
  })

  app.get('/data/history/:dataset/documents/:ids', (context) => {
    const { revision, time, lastRevision } = parsed(documentsQuery, context.req.query())
    const moment = time === undefined ? undefined : revisions.momentAt(time)
    const documents = documentList(context.req.param('ids'), (id) => {
      if (lastRevision) return revisions.lastOf(id)
      if (revision) return revisions.documentAfter(id, revision)
      return moment === undefined ? undefined : revisions.documentAt(id, moment)
    })
    return new Response(`{"documents":${documents}}`, {
      headers: { 'content-type': 'application/json' },
    })
  })

  app.get('/data/history/:dataset/transactions/:ids', (context) => {
    const query = parsed(transactionsQuery, context.req.query())
    const { from, to } = revisions.range(query)
    const lines = transactions.lines({
      ids: new Set(context.req.param('ids').split(',')),
      from,
      to,
      newestFirst: query.reverse,
      limit: query.limit,
      authors: query.authors,
      identifiedOnly: query.includeIdentifiedDocumentsOnly,
      mutations: !query.excludeMutations,
      effects: query.effectFormat === 'mendoza',
    })
    return new Response(streamOf(lines), {
      headers: { 'content-type': 'application/x-ndjson' },
    })
  })

  app.get('/data/history/:dataset/events/documents/:id', (context) => {
    const { limit, nextCursor } = parsed(eventsQuery, context.req.query())
    const id = context.req.param('id')
    const { events: found, next } = events.list(id, { limit, before: nextCursor })
    return Response.json({ events: { [id]: found }, nextCursor: next ? String(next) : '' })
  })

  return app
}

/** @throws LakeError 400 naming the parameter that is wrong. */
function parsed<T extends z.ZodType>(schema: T, query: Record<string, string>): z.infer<T> {
  const result = schema.safeParse(given(query))
  if (!result.success) throw badRequest(z.prettifyError(result.error))
  return result.data
}

/** Lines as bytes, each made when the reader is ready for it. */
function streamOf(lines: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
