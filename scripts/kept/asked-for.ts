// Which requests may be given an answer that was made for somebody else.
import type { IncomingMessage } from 'node:http'
import { PREVIEW, pathAsRead } from '../address.ts'

/** Studio, what is only for the one who asks, and what is sent while it is made. */
const NOT_SHARED = /^\/(?:studio|api\/(?:draft-mode|revalidate))(?:\/|$)|(?:\.|\/files\/)zip$/

/** Longer ones nobody is led to: as many as one likes can be made up, and each would be kept. */
const LONGEST = 2000

/** Cookies of one who sees drafts: Next's and Sanity's. */
const SEES_DRAFTS = /(?:^|;\s*)(?:__prerender_bypass|__next_preview_data|sanity-preview[^=]*)=/

/** Next's own client asks for parts of pages by these. */
const NEXTS = [
  ...['rsc', 'next-action', 'next-url', 'next-router-state-tree', 'next-router-prefetch'],
  ...['next-router-segment-prefetch', 'x-nextjs-data', 'x-prerender-revalidate'],
]

/** The address, if the answer is the same for everybody who asks for it. */
export function sharedAddress({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if (!url?.startsWith('/') || url.startsWith('//') || url.length > LONGEST) return undefined
  const path = pathAsRead(url)
  if (NOT_SHARED.test(path) || PREVIEW.test(path)) return undefined
  if (headers.authorization) return undefined
  if (headers.cookie && SEES_DRAFTS.test(headers.cookie)) return undefined
  if (NEXTS.some((name) => headers[name] !== undefined)) return undefined
  return url
}
