// A page of the archive says in words which of its parameters makes no sense. That it does is a status,
// too (RFC 9110, 15.5.1), but Next has said 200 before its page knows what was asked.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRefused } from '../lib/archive/routes.ts'

/** The response, which says 400 where it would have said 200 to an address that makes no sense. */
export function withRefusal(request: IncomingMessage, response: ServerResponse): ServerResponse {
  if (!isRefused(request.url ?? '')) return response
  const { writeHead } = response
  return Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      Reflect.apply(writeHead, response, [status === 200 ? 400 : status, ...rest]),
  })
}
