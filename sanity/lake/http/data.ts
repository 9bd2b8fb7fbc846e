// `/data/...`: queries, documents, mutations, actions, listeners.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isPublic } from '../document.ts'
import { badRequest, forbidden, notFound, unauthorized } from '../errors.ts'
import { liveEvents } from '../listen/live.ts'
import { applyAction, parseActions } from '../mutate/actions.ts'
import { applyMutations } from '../mutate/mutations.ts'
import { mutateRequest } from '../mutate/request.ts'
import { parsePerspective } from '../query/perspective.ts'
import type { Parts } from './app.ts'
import { parseJson } from './json-body.ts'
import type { LakeEnv } from './types.ts'

const paramsRecord = z.record(z.string(), z.unknown())
const queryBody = z.object({ query: z.string(), params: paramsRecord.optional() })
const actionsRequest = z.object({
  actions: z.array(z.unknown()).min(1).max(1000),
  transactionId: z.string().min(1).max(128).optional(),
  dryRun: z.boolean().optional(),
})

/** How @sanity/import tags its requests, by itself and in the `sanity` command line. */
const IMPORT = /^(?:sanity\.cli\.)?sanity\.import\./

/** The dataset's place in the addresses under `/v.../data/`. */
const DATASET = /\/data\/(?:live\/events|[^/]+)\/([^/]+)/

export function dataRoutes({
  settings,
  store,
  indexes,
  engine,
  writer,
  feed,
  listeners,
}: Parts): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()

  app.use('/data/*', async (context, next) => {
    const asked = DATASET.exec(context.req.path)?.[1]
    if (asked !== settings.dataset) {
      throw notFound(`Dataset "${asked ?? ''}" not found: this lake has "${settings.dataset}"`)
    }
    await next()
  })

  const query = async (
    context: Context<LakeEnv>,
    text: string,
    params: Record<string, unknown>,
  ) => {
    const started = performance.now()
    const identity = context.get('identity')
    const { result, tags } = await engine.ask({
      query: text,
      params,
      perspective: parsePerspective(
        context.req.query('perspective'),
        context.req.param('version') ?? '',
      ),
      reads: identity.kind === 'anonymous' ? 'public' : 'everything',
      identity: identity.id,
    })
    const ms = Math.round(performance.now() - started)
    const echo = context.req.query('returnQuery') !== 'false' && { query: text }
    const rest = JSON.stringify({ ...echo, ms, syncTags: tags })
    // The result is JSON already.
    return new Response(`{"result":${result},${rest.slice(1)}`, {
      headers: { 'content-type': 'application/json' },
    })
  }

  app.get('/data/query/:dataset', (context) =>
    query(context, context.req.query('query') ?? '', paramsIn(context.req.query())),
  )

  app.post('/data/query/:dataset', async (context) => {
    const body = await parsed(context, queryBody)
    return query(context, body.query, body.params ?? {})
  })

  app.get('/data/doc/:dataset/:ids', (context) => {
    const anonymous = context.get('identity').kind === 'anonymous'
    const documents = []
    const omitted = []
    for (const id of context.req.param('ids').split(',')) {
      const document = store.get(id)
      if (anonymous && !isPublic(id)) omitted.push({ id, reason: 'permission' })
      else if (document) documents.push(document)
      else omitted.push({ id, reason: 'existence' })
    }
    return context.json({ documents, omitted })
  })

  app.post('/data/mutate/:dataset', async (context) => {
    const author = writerOf(context)
    const { mutations, transactionId } = await parsed(context, mutateRequest)
    const flag = (name: string) => context.req.query(name) === 'true'
    const { transaction, result } = await writer.write(
      { transactionId, author, dryRun: flag('dryRun') },
      async (changes) => {
        changes.keepsDates = IMPORT.test(context.req.query('tag') ?? '')
        const done = await applyMutations(changes, mutations, {
          keys: flag('autoGenerateArrayKeys'),
          select: (text, params) =>
            engine.answer({
              query: text,
              params,
              perspective: 'raw',
              reads: 'everything',
              identity: author,
            }),
        })
        return done.map((one) => ({ ...one, document: changes.get(one.id) }))
      },
    )
    return context.json({
      transactionId: transaction.id,
      results: flag('returnDocuments')
        ? result
        : flag('returnIds')
          ? result.map(({ id, operation }) => ({ id, operation }))
          : [],
    })
  })

  app.post('/data/actions/:dataset', async (context) => {
    const author = writerOf(context)
    const request = await parsed(context, actionsRequest)
    const actions = parseActions(request.actions)
    const { transaction } = await writer.write(
      {
        transactionId: request.transactionId,
        author,
        dryRun: request.dryRun ?? false,
      },
      async (changes) => {
        for (const [index, action] of actions.entries()) {
          changes.index = index
          applyAction(changes, action)
        }
      },
    )
    return context.json({ transactionId: transaction.id })
  })

  app.get('/data/listen/:dataset', (context) => {
    const all = context.req.query()
    const flag = (name: string) => all[name] === 'true'
    // As queries: before `published` became the default, everything was.
    const byDefault = parsePerspective(undefined, context.req.param('version') ?? '') === 'raw'
    return listeners.open(
      {
        query: all.query ?? '',
        params: paramsIn(all),
        includeResult: flag('includeResult'),
        includePreviousRevision: flag('includePreviousRevision'),
        includeMutations: all.includeMutations !== 'false',
        includeAllVersions: flag('includeAllVersions') || byDefault,
        mendoza: all.effectFormat === 'mendoza',
        anonymous: context.get('identity').kind === 'anonymous',
      },
      { enabled: flag('enableResume'), lastEventId: context.req.header('last-event-id') },
    )
  })

  app.get('/data/live/events/:dataset', (context) => {
    const includeDrafts = context.req.query('includeDrafts') === 'true'
    if (includeDrafts && context.get('identity').kind === 'anonymous') {
      throw unauthorized('includeDrafts needs a session or a token')
    }
    return liveEvents(
      { feed, indexes, store },
      {
        includeDrafts,
        lastEventId: context.req.header('last-event-id'),
      },
    )
  })

  return app
}

/** `$name` parameters, each as JSON. @throws LakeError 400 naming one that is not. */
function paramsIn(query: Record<string, string>): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(query)) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(value)
    } catch {
      throw badRequest(`The parameter ${name} is not JSON: ${value.slice(0, 100)}`)
    }
  }
  return params
}

async function parsed<T extends z.ZodType>(context: Context, schema: T): Promise<z.infer<T>> {
  const result = schema.safeParse(parseJson(await context.req.text()))
  if (!result.success) throw badRequest(z.prettifyError(result.error))
  return result.data
}

/** @throws LakeError 401 for a reader without a session or a token. */
function writerOf(context: Context<LakeEnv>): string {
  const identity = context.get('identity')
  if (identity.kind === 'anonymous') throw unauthorized('Writing needs a session or a token')
  if (!identity.id) throw forbidden('This identity may not write')
  return identity.id
}
