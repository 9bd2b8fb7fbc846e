// Answers that a reader's program may keep, and ask for again without getting them twice.
import { etag } from 'etag'
import fresh from 'fresh'
import { secondsUntilAppearance } from '../content/next-appearance.ts'
import type { File } from '../take-away/file.ts'

type Kept = {
  body: File['body']
  /** With its charset, if it is text. */
  type: string
  headers?: Record<string, string>
}

/**
 * The body with its entity tag, or 304 without it when the reader has that body already (RFC 9110,
 * 13). Anyone may keep it for a minute, and not beyond the moment of the next release: longer would show a
 * withdrawn text. While this server fails, for a day (RFC 5861, 4). No `Last-Modified`: an
 * embargo that ends, a withdrawal and a renamed topic change a list without a newer document in it.
 * What is made while it is read has no tag: its end is not known when its head is sent.
 */
export function conditional(request: Request, { body, type, headers }: Kept): Response {
  const validator: Record<string, string> =
    body instanceof ReadableStream ? {} : { etag: etag(body) }
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

/** What is made while it is read must be told that nobody will. */
function leaveUnread(body: File['body']): void {
  if (!(body instanceof ReadableStream)) return
  body.cancel().catch((error) => console.error('A file that nobody reads does not end:', error))
}
