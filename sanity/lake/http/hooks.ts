// The webhooks and the log of their deliveries, in the form of hosted Sanity's Webhooks API, which
// `sanity hooks list`, `logs` and `attempt` read. Webhooks are set by the lake's environment alone.
import { Hono } from 'hono'
import { forbidden, notFound, unauthorized } from '../errors.ts'
import type { Hook } from '../webhook/hook.ts'
import type { LogEntry, LoggedAttempt } from '../webhook/log.ts'
import type { Parts } from './app.ts'
import type { LakeEnv } from './types.ts'

/** As many as the log keeps. */
const LIMIT = 1000
/** The version of GROQ in which webhooks came to speak of changes. */
const API_VERSION = 'v2021-03-25'
const STATUS = { waiting: 'queued', delivered: 'success', 'given up': 'failure' }

export function hookRoutes({ settings, webhookLog }: Parts): Hono<LakeEnv> {
  const { projectId, dataset, webhooks } = settings
  const app = new Hono<LakeEnv>()

  app.use('/hooks/*', async (context, next) => {
    const { kind, role } = context.get('identity')
    if (kind === 'anonymous') throw unauthorized('The log of webhooks needs a session or a token')
    // What was sent is in the log.
    if (role !== 'administrator') throw forbidden('The log of webhooks is for administrators')
    await next()
  })

  app.get('/hooks/projects/:project', (context) =>
    context.json(webhooks.map((hook) => shown(hook, { projectId, dataset }))),
  )

  app.get('/hooks/projects/:project/attempts/:id{[0-9]+}', (context) => {
    const attempt = webhookLog.attempt(Number(context.req.param('id')))
    if (!attempt) throw notFound('The log has no such attempt (any more)')
    return context.json(shownAttempt(attempt, projectId))
  })

  app.get('/hooks/projects/:project/:hook', (context) =>
    context.json(shown(named(context.req.param('hook')), { projectId, dataset })),
  )

  app.get('/hooks/projects/:project/:hook/messages', (context) => {
    const { name } = named(context.req.param('hook'))
    const entries = webhookLog.entries({ hook: name, limit: LIMIT })
    return context.json(entries.map((entry) => shownMessage(entry, { projectId, dataset })))
  })

  app.get('/hooks/projects/:project/:hook/attempts', (context) => {
    const { name } = named(context.req.param('hook'))
    const attempts = webhookLog.attempts(name, LIMIT)
    return context.json(attempts.map((attempt) => shownAttempt(attempt, projectId)))
  })

  function named(name: string): Hook {
    const hook = webhooks.find((candidate) => candidate.name === name)
    if (!hook) throw notFound(`There is no webhook "${name}"`)
    return hook
  }

  return app
}

type Place = { projectId: string; dataset: string }

/** Without its secret. */
function shown({ name, url, filter, projection }: Hook, place: Place) {
  return {
    type: 'document',
    id: name,
    name,
    ...place,
    url,
    rule: { on: ['create', 'update', 'delete'], filter, projection },
    apiVersion: API_VERSION,
    httpMethod: 'POST',
    headers: {},
    includeDrafts: false,
    isDisabled: false,
    isDisabledByUser: false,
    description: null,
    deletedAt: null,
    secret: null,
  }
}

function shownMessage(entry: LogEntry, place: Place) {
  const { seq, hook, at, body, state, attempts, status, failure } = entry
  return {
    id: String(seq),
    hookId: hook,
    ...place,
    createdAt: at,
    payload: body ?? '',
    status: STATUS[state],
    resultCode: status,
    failureCount: failure ? attempts : Math.max(0, attempts - 1),
  }
}

function shownAttempt(attempt: LoggedAttempt, projectId: string) {
  const { id, delivery, hook, at, durationMs, status, failure, told } = attempt
  return {
    id: String(id),
    messageId: String(delivery),
    hookId: hook,
    projectId,
    createdAt: at,
    updatedAt: at,
    duration: durationMs,
    inProgress: false,
    isFailure: failure !== null,
    failureReason: failure,
    resultCode: status,
    resultBody: told,
  }
}
