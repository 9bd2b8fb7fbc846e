// Answers that a reader's program may keep, and ask for again without getting them twice.
import { etag } from 'etag'
import fresh from 'fresh'
import { secondsUntilAppearance } from '../content/next-appearance.ts'
import type { File } from '../take-away/file.ts'
import { knownSince } from './known-since.ts'

type Kept = {
  body: File['body']
  /** With its charset, if it is text. */
  type: string
  headers?: Record<string, string>
}

/**
 * The body with its entity tag, or 304 without it when the reader has that body already (RFC 9110,
 * 13). Anyone may keep it for a minute, and not beyond the moment of the next release: longer would show a
 * withdrawn text. While this server fails, for a day (RFC 5861, 4). `Last-Modified` is when these
 * bytes were first given at this address: no time in a document would do, as an embargo that ends, a
 * withdrawal and a renamed topic change a list without a newer document in it. Where both conditions
 * are sent the tag alone counts (13.2.2).
 * What is made while it is read has neither: its end is not known when its head is sent.
 */
export function conditional(request: Request, { body, type, headers }: Kept): Response {
  const validator = body instanceof ReadableStream ? {} : validatorsOf(request, etag(body))
  const kept = {
    ...validator,
    'cache-control': `public, max-age=${Math.min(60, secondsUntilAppearance(Date.now()))}, stale-if-error=86400`,
    'x-content-type-options': 'nosniff',
    ...headers,
  }
  // A reader built on fetch sends `no-cache` with every condition; that is for caches on the way, not
  // for the origin.
  const { 'cache-control': _, ...asked } = Object.fromEntries(request.headers)
  if (fresh(asked, validator)) {
    leaveUnread(body)
    return new Response(null, { status: 304, headers: kept })
  }
  const headed = { headers: { ...kept, 'content-type': type } }
  if (request.method !== 'HEAD') return new Response(body, headed)
  leaveUnread(body)
  return new Response(null, headed)
}

function validatorsOf({ url }: Request, tag: string): Record<string, string> {
  const since = knownSince(url, tag)
  // A server must not say that something changed after it said so (RFC 9110, 8.8.2.1).
  return since.getTime() > Date.now()
    ? { etag: tag }
    : { etag: tag, 'last-modified': since.toUTCString() }
}

/** What is made while it is read must be told that nobody will. */
function leaveUnread(body: File['body']): void {
  if (!(body instanceof ReadableStream)) return
  body.cancel().catch((error) => console.error('A file that nobody reads does not end:', error))
}
