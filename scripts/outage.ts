// A page that is not there or could not be rendered is answered with a whole page of our own: Next's
// has no content without JavaScript, and knows no 503 (RFC 9110, 15.6.4).
import type { ServerResponse } from 'node:http'
import { outagePage } from '../components/site/outage-page.ts'
import { contentIsUnreachable } from '../lib/content/reachability.ts'

const RETRY_AFTER_SECONDS = 15

/** They say who may keep or index an answer, whatever its page. */
const KEPT_HEADERS = ['x-robots-tag', 'referrer-policy']

/**
 * The response, whose HTML of status 500 or 404 is replaced: by the 503 page while the Content Lake
 * cannot be reached, by the page of its status otherwise. In development Next's own pages stay, with
 * their stack traces. `sends` is told of it before its head is sent.
 */
export function withOutagePage(
  response: ServerResponse,
  sends: (page: string) => void = () => {},
): ServerResponse {
  const { write, end, writeHead, flushHeaders } = response
  let replaced = false

  const replace = (): boolean => {
    if (replaced) return true
    if (response.headersSent) return false
    if (!String(response.getHeader('content-type') ?? '').startsWith('text/html')) return false
    const status = pageFor(response.statusCode)
    if (!status || (status !== 503 && process.env.NODE_ENV === 'development')) return false
    replaced = true
    for (const name of response.getHeaderNames()) {
      if (!KEPT_HEADERS.includes(name)) response.removeHeader(name)
    }
    const page = outagePage({ status })
    sends(page)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('cache-control', 'no-store')
    if (status === 503) response.setHeader('retry-after', RETRY_AFTER_SECONDS)
    response.setHeader('content-length', Buffer.byteLength(page))
    writeHead.call(response, status)
    // Not by `end`, which may write by what is put in the place of `write` here.
    write.call(response, page, 'utf8')
    Reflect.apply(end, response, [])
    return true
  }

  return Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status
      return replace() ? response : Reflect.apply(writeHead, response, [status, ...rest])
    },
    flushHeaders: () => {
      if (!replace()) flushHeaders.call(response)
    },
    write: (...args: unknown[]) => replace() || Reflect.apply(write, response, args),
    end: (...args: unknown[]) => (replace() ? response : Reflect.apply(end, response, args)),
  })
}

function pageFor(status: number): 404 | 500 | 503 | undefined {
  if (status === 404) return 404
  if (status !== 500) return undefined
  return contentIsUnreachable() ? 503 : 500
}
