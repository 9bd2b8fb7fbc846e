// How often one caller may ask for what costs this machine work: one table. What is not in it is served from the
// cache, or is a file. A whole newsroom may share one address, and a link in a chat is opened by all of it at once:
// the numbers are many times what people do, and far below what a machine can ask.
import { PREVIEW, pathAsRead } from './address.ts'

export type Limit = {
  name: string
  perMinute: number
  /** Of an address as this site reads it: decoded, in small letters. */
  holds(path: string, query: string): boolean
  /** Whether people ask for it, who are told in a page; programs get a problem (RFC 9457). */
  isPage(address: string): boolean
}

/** Ten a second: a program that goes through the archive page by page. */
export const API_PER_MINUTE = 600

const never = () => false

const matches =
  (pattern: RegExp): Limit['holds'] =>
  (path) =>
    pattern.test(path)

export const LIMITS: readonly Limit[] = [
  // Each is a query and a page of its own. A reader types a few words and picks a few facets a minute.
  {
    name: 'search',
    perMinute: 300,
    holds: (path, query) =>
      query !== '' && /^\/(?:es|en)\/(?:comunicados|releases|feeds\/.*)$|^\/archive\//.test(path),
    isPage: (address) => !/\/feeds\//i.test(address),
  },
  {
    name: 'api',
    perMinute: API_PER_MINUTE,
    holds: matches(/^\/api\/(?:v\d|oembed)(?:\/|$)/),
    isPage: never,
  },
  // Typst sets it: tens of milliseconds. Nobody reads two a second.
  { name: 'pdf', perMinute: 120, holds: matches(/(?:\.|\/files\/)pdf$/), isPage: never },
  // Pictures at their full size, tens of megabytes each.
  { name: 'press kit', perMinute: 60, holds: matches(/(?:\.|\/files\/)zip$/), isPage: never },
  // Drawn for a link that is shared; a network's own reader fetches many of them from few addresses.
  { name: 'card', perMinute: 240, holds: matches(/(?:\.|\/files\/)png$/), isPage: never },
  // Of 256 bits nobody guesses one; a guess is a query all the same.
  {
    name: 'preview',
    perMinute: 120,
    holds: matches(PREVIEW),
    isPage: () => true,
  },
  // Presentation opens it whenever it loads a page.
  { name: 'draft mode', perMinute: 120, holds: matches(/^\/api\/draft-mode\//), isPage: never },
  // Hosted Sanity tells of each document by itself: an import, or a folder published at once.
  { name: 'webhook', perMinute: 3000, holds: matches(/^\/api\/revalidate(?:\/|$)/), isPage: never },
  // With parameters that mean nothing any address is another one, which nobody has asked for before.
  {
    name: 'query',
    perMinute: 600,
    holds: (path, query) => query !== '' && !/^\/(?:_next|studio)(?:\/|$)/.test(path),
    isPage: (address) => !/\.\w+(?:\?|$)/.test(address),
  },
]

/** The limit that an address, as it stands in a request, falls under; undefined for most. */
export function limitOf(address: string): Limit | undefined {
  const path = pathAsRead(address)
  const mark = address.indexOf('?')
  const query = mark === -1 ? '' : address.slice(mark + 1)
  return LIMITS.find(({ holds }) => holds(path, query))
}
