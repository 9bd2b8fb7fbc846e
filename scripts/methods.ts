// Pages are read. To one that is sent something Next listens first: it may be a form of React's, which it reads and
// takes apart, up to a megabyte of it, before it knows that the site has none.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { problem } from '../lib/http/problem.ts'
import { send } from './send.ts'

/** They say themselves which methods they have (`app/api`). Of other spellings Next makes a page. */
const HAS_OTHERS = /^\/api\/(?:revalidate\/?|v1(?:\/.*)?)$/

const READING = 'GET, HEAD'

/**
 * Answers with `handle`, or 405 with what is allowed (RFC 9110, 15.5.6) to whoever does anything but read what can
 * only be read. `refuses` is told of it before its head is sent.
 */
export function readOnly(
  handle: RequestListener,
  refuses: (request: IncomingMessage, response: ServerResponse) => void,
): RequestListener {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?')
    const { method } = request
    if (method === 'GET' || method === 'HEAD' || HAS_OTHERS.test(path)) {
      return handle(request, response)
    }
    // What is still to come is not read.
    response.shouldKeepAlive = false
    refuses(request, response)
    const told = problem(405, 'Method not allowed', `The methods are ${READING}.`)
    told.headers.set('allow', READING)
    return send(response, told)
  }
}
