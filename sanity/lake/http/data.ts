// `/data/...`: queries, documents, mutations, actions, listeners.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { mayRead, mayWrite } from '../access/permissions.ts'
import { isPublic } from '../document.ts'
import { badRequest, type LakeError, notFound, refuse, unauthorized } from '../errors.ts'
import { liveEvents } from '../listen/live.ts'
import { actionsRequest, parseActions } from '../mutate/action-requests.ts'
import { applyActions } from '../mutate/actions.ts'
import { applyMutations, withDocuments } from '../mutate/mutations.ts'
import { type Mutation, mutateOptions, mutateRequest, parseMutations } from '../mutate/request.ts'
import { parsePerspective } from '../query/perspective.ts'
import type { Parts } from './app.ts'
import { documentList } from './document-list.ts'
import { insufficient, insufficientForMutations } from './insufficient.ts'
import { parseJson } from './json-body.ts'
import type { LakeEnv } from './types.ts'
import { UnsentAnswers } from './unsent-answers.ts'

const paramsRecord = z.record(z.string(), z.unknown())
const queryBody = z.object({ query: z.string(), params: paramsRecord.optional() })

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
    // Every address here reads or writes the dataset.
    if (mayRead(context.get('identity'), settings.datasetAcl) === 'nothing') {
      throw unauthorized(
        `Dataset "${settings.dataset}" is private: reading it needs a session or a token`,
      )
    }
    await next()
  })

  /** Whether whoever asks sees published documents only. */
  const seesPublicOnly = (context: Context<LakeEnv>) =>
    mayRead(context.get('identity'), settings.datasetAcl) !== 'everything'

  /** Visitors who do not read their answers take nothing from anybody who is known. */
  const unsent = { ofVisitors: new UnsentAnswers(), ofOthers: new UnsentAnswers() }
  const json = (context: Context<LakeEnv>, text: string) =>
    (context.get('identity').kind === 'anonymous' ? unsent.ofVisitors : unsent.ofOthers).json(
      context,
      text,
    )

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
      reads: mayRead(identity, settings.datasetAcl),
      identity: identity.id,
    })
    const ms = Math.round(performance.now() - started)
    const echo = context.req.query('returnQuery') !== 'false' && { query: text }
    const rest = JSON.stringify({ ...echo, ms, syncTags: tags })
    // The result is JSON already.
    return json(context, `{"result":${result},${rest.slice(1)}`)
  }

  app.get('/data/query/:dataset', (context) =>
    query(context, context.req.query('query') ?? '', paramsIn(context.req.query())),
  )

  app.post('/data/query/:dataset', async (context) => {
    const body = await parsed(context, queryBody)
    return query(context, body.query, body.params ?? {})
  })

  app.get('/data/doc/:dataset/:ids', (context) => {
    const publicOnly = seesPublicOnly(context)
    const omitted: Array<{ id: string; reason: 'permission' | 'existence' }> = []
    const documents = documentList(context.req.param('ids'), (id) => {
      const hidden = publicOnly && !isPublic(id)
      const document = hidden ? undefined : store.get(id)
      if (!document) omitted.push({ id, reason: hidden ? 'permission' : 'existence' })
      return document
    })
    return json(context, `{"documents":${documents},"omitted":${JSON.stringify(omitted)}}`)
  })

  app.post('/data/mutate/:dataset', async (context) => {
    const request = await parsedByWriter(context, mutateRequest, (sent) =>
      insufficientForMutations(parseMutations(sent.mutations).map(permissionFor)),
    )
    checked(mutateOptions, context.req.query())
    const author = context.get('identity').id
    const mutations = parseMutations(request.mutations)
    const flag = (name: string) => context.req.query(name) === 'true'
    const { transaction, result } = await writer.write(
      { transactionId: request.transactionId, author, dryRun: flag('dryRun') },
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
              overlay: changes.list(),
            }),
        })
        return flag('returnDocuments') ? withDocuments(changes, done) : done
      },
    )
    return context.json({
      transactionId: transaction.id,
      results: flag('returnDocuments') || flag('returnIds') ? result : [],
    })
  })

  app.post('/data/actions/:dataset', async (context) => {
    const request = await parsedByWriter(context, actionsRequest, () => insufficient('update'))
    const author = context.get('identity').id
    const actions = parseActions(request.actions)
    const { transaction } = await writer.write(
      {
        transactionId: request.transactionId,
        author,
        dryRun: request.dryRun ?? false,
      },
      async (changes) => applyActions(changes, actions),
    )
    return context.json({ transactionId: transaction.id })
  })

  app.get('/data/listen/:dataset', (context) => {
    withoutHead(context)
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
        anonymous: seesPublicOnly(context),
      },
      { enabled: flag('enableResume'), lastEventId: context.req.header('last-event-id') },
    )
  })

  app.get('/data/live/events/:dataset', (context) => {
    withoutHead(context)
    const includeDrafts = context.req.query('includeDrafts') === 'true'
    if (includeDrafts && seesPublicOnly(context)) {
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

/** Hono has HEAD answered as GET is: the stream would be opened, and nobody would ever close it. */
function withoutHead({ req }: Context): void {
  if (req.method === 'HEAD') throw refuse(405, 'Method Not Allowed', 'A stream is read with GET')
}

/** `$name` parameters, each as JSON. @throws LakeError 400 naming one that is not, or nests too deep. */
function paramsIn(query: Record<string, string>): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(query)) {
    if (name.startsWith('$')) params[name.slice(1)] = parseJson(value, `The parameter ${name}`)
  }
  return params
}

async function parsed<T extends z.ZodType>(context: Context, schema: T): Promise<z.infer<T>> {
  return checked(schema, parseJson(await context.req.text()))
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const result = schema.safeParse(value)
  if (!result.success) throw badRequest(z.prettifyError(result.error))
  return result.data
}

/**
 * The body of a request to write.
 * @throws LakeError 401 for a reader without a session or a token, `refusal` for one who may only read.
 */
async function parsedByWriter<T extends z.ZodType>(
  context: Context<LakeEnv>,
  schema: T,
  refusal: (sent: z.infer<T>) => LakeError,
): Promise<z.infer<T>> {
  const identity = context.get('identity')
  if (identity.kind === 'anonymous') throw unauthorized('Writing needs a session or a token')
  const sent = await parsed(context, schema)
  if (!mayWrite(identity)) throw refusal(sent)
  return sent
}

/** What Sanity says is needed; there is none for deleting. */
const permissionFor = (mutation: Mutation) =>
  'patch' in mutation || 'delete' in mutation ? 'update' : 'create'
