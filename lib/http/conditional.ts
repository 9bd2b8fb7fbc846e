// Answers that a reader's program may keep, and ask for again without getting them twice.
import { etag } from 'etag'
import fresh from 'fresh'

type Kept = {
  body: string
  /** With its charset. */
  type: string
  /** When what it tells last changed. */
  modified?: Date | undefined
  headers?: Record<string, string>
}

/**
 * The body with a validator of each kind, or 304 without it when the reader has that body already
 * (RFC 9110, 13). Anyone may keep it for a minute: longer would show a withdrawn text.
 */
export function conditional(request: Request, { body, type, modified, headers }: Kept): Response {
  const validators = {
    etag: etag(body),
    ...(modified && { 'last-modified': modified.toUTCString() }),
  }
  const kept = {
    ...validators,
    'cache-control': 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
    'x-content-type-options': 'nosniff',
    ...headers,
  }
  // A reader built on fetch sends `no-cache` with every condition; that is for caches on the way, not
  // for the origin.
  const { 'cache-control': _, ...asked } = Object.fromEntries(request.headers)
  return fresh(asked, validators)
    ? new Response(null, { status: 304, headers: kept })
    : new Response(body, { headers: { ...kept, 'content-type': type } })
}
