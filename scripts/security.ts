// Every answer says what a browser may do with it (`lib/http/content-policy.ts`, `security-headers.ts`).
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import * as content from '../lib/http/content-policy.ts'
import * as headers from '../lib/http/security-headers.ts'
import { PREVIEW, pathAsRead } from './address.ts'

const CONTENT_POLICY = 'content-security-policy'

/** Of the site's own pages: nobody else has a use for them. */
const PART_OF_A_PAGE = /^(?:text\/(?:css|javascript)|application\/javascript|font\/)/

/** Browsers show a PDF in a viewer of their own, which a sandbox breaks; nothing in it runs in this site's name. */
const SHOWN_BY_VIEWER = /^application\/pdf/

const STUDIO = /^\/studio(?:[/?]|$)/

/** A preview link, or whoever is in draft mode by Next's cookie. */
const isForOneReader = ({ url = '', headers: { cookie = '' } }: IncomingMessage) =>
  PREVIEW.test(pathAsRead(url)) || cookie.includes('__prerender_bypass=')

/** Tells browsers what they may do, in this installation. */
export class Security {
  readonly #place: content.Place
  readonly #dev: boolean
  readonly #pages = new WeakMap<ServerResponse, string>()

  constructor(place: content.Place, { dev }: { dev: boolean }) {
    this.#place = place
    this.#dev = dev
  }

  /** To be called before anything is answered: the headers are decided when it is known what the answer is. */
  guard(request: IncomingMessage, response: ServerResponse): void {
    const nonce = randomBytes(16).toString('base64')
    const isStudio = STUDIO.test(request.url ?? '')
    // Next reads there, and nowhere else, what to mark its scripts with; nobody outside may choose it.
    delete request.headers['content-security-policy-report-only']
    delete request.headers[CONTENT_POLICY]
    // What is kept for many readers must not carry one reader's.
    if (isStudio || isForOneReader(request)) {
      request.headers[CONTENT_POLICY] = `script-src 'nonce-${nonce}'`
    }
    onHeaders(response, () => this.#tell(response, isStudio, nonce))
  }

  /** Says that a whole page is what will be sent: nothing of it waits for a script inside of it. */
  sends(response: ServerResponse, page: string): void {
    this.#pages.set(response, page)
  }

  /** To be called before the server answers by itself, without the site; `page` is the whole page, if it sends one. */
  refuses(request: IncomingMessage, response: ServerResponse, page?: string): void {
    this.guard(request, response)
    if (page !== undefined) this.sends(response, page)
  }

  #tell(response: ServerResponse, isStudio: boolean, nonce: string): void {
    for (const [name, value] of Object.entries({
      ...headers.ALWAYS,
      ...(this.#place.secure && headers.HTTPS_ALONE),
    })) {
      // Stricter ones, of a page whose address is a secret, stay.
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    // The page that the reader has keeps what it came with (RFC 9111, 4.3.4).
    if (response.statusCode === 304) {
      response.removeHeader(CONTENT_POLICY)
      return
    }
    const type = String(response.getHeader('content-type') ?? '')
    const isPage = type.startsWith('text/html')
    response.setHeaders(new Map(Object.entries(rulesFor(type, isPage, isStudio))))
    // Next's own tools for development run what they like: its configuration has said what may be.
    if (this.#dev && isPage) return
    const policy = isPage ? this.#pagePolicy(response, isStudio, nonce) : filePolicy(type)
    if (policy) response.setHeader(CONTENT_POLICY, policy)
    else response.removeHeader(CONTENT_POLICY)
  }

  #pagePolicy(response: ServerResponse, isStudio: boolean, nonce: string): string {
    const page = this.#pages.get(response)
    if (page !== undefined) return content.pagePolicy(page, this.#place)
    return (isStudio ? content.studioPolicy : content.draftPolicy)(nonce, this.#place)
  }
}

function rulesFor(type: string, isPage: boolean, isStudio: boolean): Record<string, string> {
  if (isPage) return isStudio ? headers.STUDIO : headers.PAGE
  return PART_OF_A_PAGE.test(type) ? headers.FOR_ITSELF : headers.FOR_EVERYBODY
}

/** Of a script it would be the policy of the worker that runs it. */
const filePolicy = (type: string) =>
  PART_OF_A_PAGE.test(type) || SHOWN_BY_VIEWER.test(type) ? undefined : content.FILE_POLICY
