// How every address of the API answers: whoever asks, from whatever site, with whatever method.
import { draftMode } from 'next/headers'
import { z } from 'zod'
import { conditional } from '#lib/http/conditional.ts'
import { forAllSites } from '#lib/http/for-all-sites.ts'
import { problem } from '#lib/http/problem.ts'
import { orUnavailable } from '#lib/http/unavailable.ts'
import { readableJson } from '#lib/text/readable-json.ts'
import { type Endpoint, parametersOf } from './endpoints.ts'
import type { Asked, Found } from './finding.ts'
import { type Misasked, readQuery } from './parameters.ts'

const METHODS = 'GET, HEAD, OPTIONS'

type Context = { params: Promise<unknown> }

/** Next gives none to an address without a variable part. */
const withId = z.object({ id: z.string().optional() }).optional()

/**
 * The handlers of an address. `answer` finds what is asked, or says a problem (`problem.ts`).
 * 400: a parameter makes no sense. 403: the browser previews drafts, which the API has none of. 404: as
 * `answer` says. 405: another method. 503: the lake cannot be reached, or `answer` says so.
 */
export function routeOf<Query extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: Endpoint<Query, Answer>,
  answer: (asked: Asked<z.infer<Query>>) => Promise<Found<z.infer<Answer>> | Response>,
) {
  return handlers(async (request, { params }) => {
    const given = new URL(request.url).searchParams
    const read = readQuery(endpoint.query, parametersOf(endpoint), given)
    if ('wrong' in read) return notUnderstood(read.wrong)
    const id = withId.parse(await params)?.id ?? ''
    const found = await answer({ asked: read.asked, given, id })
    if (found instanceof Response) return found
    const { body, next, previous } = found
    const links = [next && `<${next}>; rel="next"`, previous && `<${previous}>; rel="prev"`]
    const link = links.filter(Boolean).join(', ')
    return conditional(request, {
      body: readableJson(body),
      type: 'application/json; charset=utf-8',
      headers: { ...(link && { link }) },
    })
  })
}

/** The handlers that every address has, around one that reads. */
export function handlers(read: (request: Request, context: Context) => Promise<Response>) {
  const GET = orUnavailable(async (request: Request, context: Context) => {
    const { isEnabled: isDraft } = await draftMode()
    return isDraft
      ? problem(
          403,
          'No drafts here',
          'The API shows what is public alone. Leave the preview first.',
        )
      : read(request, context)
  })
  const other = async () => {
    const refused = problem(405, 'Method not allowed', `The methods are ${METHODS}.`)
    refused.headers.set('allow', METHODS)
    return forAllSites(refused)
  }
  return {
    GET: async (request: Request, context: Context) => forAllSites(await GET(request, context)),
    OPTIONS: preflight,
    ...{ POST: other, PUT: other, PATCH: other, DELETE: other },
  }
}

const preflight = async () => forAllSites(new Response(null, { status: 204, headers: PREFLIGHT }))

const PREFLIGHT = {
  allow: METHODS,
  'access-control-allow-methods': METHODS,
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
}

const notUnderstood = (parameters: Misasked[]) =>
  problem(
    400,
    'Not understood',
    parameters.map(({ name, expected }) => `${name} is: ${expected}.`).join(' '),
    { parameters },
  )
