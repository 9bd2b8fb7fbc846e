// Public pages go out without Next's scripts (`plain-page.ts`). They are whole before they are sent, so that
// nobody waits for a page to be looked at first; what streams (a draft, Studio) is let through as it comes.
import type { ServerResponse } from 'node:http'
import { isPlain, plainPage, saysPlain } from './plain-page.ts'

/** 200, and 400 of the archive (`refusal.ts`): other pages are the outage's (`outage.ts`), plain as they are. */
const WITH_PAGE = [200, 400]

/**
 * The response, whose HTML is held until its end, and sent as a plain page, if it begins by saying that it is one.
 * `sends` is told of it before its head is sent.
 */
export function withPlainPage(
  response: ServerResponse,
  sends: (page: string) => void = () => {},
): ServerResponse {
  const { write, end, writeHead, flushHeaders } = response
  const held: Buffer[] = []
  let letThrough = false

  const mayBePlain = () =>
    !letThrough &&
    !response.headersSent &&
    WITH_PAGE.includes(response.statusCode) &&
    String(response.getHeader('content-type') ?? '').startsWith('text/html')

  return Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) => {
      response.statusCode = status
      const headers = rest.at(-1)
      if (isHeaders(headers)) {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      }
      return mayBePlain() ? response : Reflect.apply(writeHead, response, [status, ...rest])
    },
    flushHeaders: () => {
      if (!mayBePlain()) flushHeaders.call(response)
    },
    write: (...args: unknown[]) => {
      // What Next makes at the request begins with an empty piece, which says nothing.
      const begins = held.length === 0 && bytesOf(args).length > 0
      if (mayBePlain() && begins) letThrough = !saysPlain(String(bytesOf(args)))
      if (!mayBePlain()) return Reflect.apply(write, response, args)
      if (bytesOf(args).length > 0) held.push(bytesOf(args))
      callbackOf(args)?.()
      return true
    },
    end: (...args: unknown[]) => {
      if (!mayBePlain()) return Reflect.apply(end, response, args)
      const html = plainPage(String(Buffer.concat([...held, bytesOf(args)])))
      // A page that a script must put together keeps Next's.
      if (isPlain(html)) sends(html)
      const page = Buffer.from(html)
      // To HEAD nothing is sent, and how long the page would be is not known.
      if (page.length) response.setHeader('content-length', page.length)
      else response.removeHeader('content-length')
      letThrough = true
      const callback = callbackOf(args)
      if (callback) response.once('finish', callback)
      return Reflect.apply(end, response, [page])
    },
  })
}

type Headers = Record<string, number | string | string[]>

/** Node takes `(status, message?, headers?)`; headers as a flat list are left to it. */
function isHeaders(value: unknown): value is Headers {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of what `write` and `end` are given: `(chunk?, encoding?, callback?)`. */
function bytesOf([chunk, encoding]: unknown[]): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk)
  if (typeof chunk !== 'string') return Buffer.alloc(0)
  const known = typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8'
  return Buffer.from(chunk, known)
}

function callbackOf(args: unknown[]): (() => void) | undefined {
  const last = args.at(-1)
  return typeof last === 'function' ? () => last() : undefined
}
