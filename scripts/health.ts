// What a load balancer asks of this server: whether it lives, and whether to send it readers.
import type { RequestListener, ServerResponse } from 'node:http'
import { contentIsUnreachable } from '../lib/content/reachability.ts'

export type Standing = {
  /** Next is there, and nothing that it cached before its start is shown any more. */
  isPrepared: boolean
  /** It was told to stop. */
  isStopping: boolean
}

type Health = {
  status: 'pass' | 'warn' | 'fail'
  output?: string
  checks?: Record<string, { componentType: string; status: 'pass' | 'warn' }[]>
}

/**
 * Answers `/healthz` and `/readyz` itself, before anything else looks at them, in the form of
 * draft-inadarei-api-health-check-06 (`application/health+json`); everything else with `handle`.
 *
 * `/healthz` is 200 while this process answers at all: who does not get that may kill it. `/readyz` is 503 until
 * it is prepared and from the moment it is told to stop. A lake that did not answer when it was last asked is a
 * warning in it, not a failure: this server has what it served before and says 503 by itself to the rest, and all
 * instances have the same lake, so that none would be left for readers.
 */
export function withHealth(standing: Standing, handle: RequestListener): RequestListener {
  return (request, response) => {
    const [path] = (request.url ?? '').split('?')
    if (path === '/healthz') return tell(response, { status: 'pass' })
    if (path === '/readyz') return tell(response, readiness(standing))
    handle(request, response)
  }
}

function readiness({ isPrepared, isStopping }: Standing): Health {
  if (isStopping) return { status: 'fail', output: 'stopping' }
  if (!isPrepared) return { status: 'fail', output: 'starting' }
  const status = contentIsUnreachable() ? 'warn' : 'pass'
  return { status, checks: { contentLake: [{ componentType: 'datastore', status }] } }
}

function tell(response: ServerResponse, health: Health): void {
  const body = JSON.stringify(health)
  response.writeHead(health.status === 'fail' ? 503 : 200, {
    'content-type': 'application/health+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  // Node sends nothing of it to HEAD.
  response.end(body)
}
