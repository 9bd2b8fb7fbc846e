// Addresses as they stand in requests, and as the site reads them.
import type { IncomingMessage } from 'node:http'

/** A preview link's, in either language or by the route's own name. */
export const PREVIEW = /^\/(?:(?:es|en)\/)?(?:vista-previa|preview)(?:\/|$)/

/** Next finds `/es/x%2Epdf` and `/ES/x.pdf/` under the same rules as `/es/x.pdf`. */
export function pathAsRead(address: string): string {
  const [path = ''] = address.split('?')
  const one = path.toLowerCase().replace(/\/{2,}/g, '/')
  const plain = one.length > 1 ? one.replace(/\/$/, '') : one
  try {
    return decodeURIComponent(plain)
  } catch {
    // Next answers 400 to it.
    return plain
  }
}

/** Whether the Content Lake tells of a change (`app/api/revalidate`), however it writes the address. */
export function isWebhook({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && pathAsRead(url) === '/api/revalidate'
}

/**
 * Whether everybody who reads the address reads the same path in it: its percent signs mean something (RFC 3986,
 * 2.1), and no part of it is a step to another place, which some resolve and others do not. Of parameters each is
 * read by itself, and none refuses anything.
 */
export function isPlain(address: string): boolean {
  const [path = ''] = address.split('?')
  if (/[\\#]|(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
