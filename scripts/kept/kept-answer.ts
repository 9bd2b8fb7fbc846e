// An answer that is kept to be given again, with its compressed forms: each is made once, when it is first asked for.
import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import compressible from 'compressible'
import { etag } from 'etag'
import fresh from 'fresh'
import { controlAt, isImmutable } from './cache-control.ts'
import { type Encoding, preferredEncoding } from './encoding.ts'
import { inOwnMemory } from './own-memory.ts'

/** In bytes; below that there is nothing to gain. */
const SMALLEST = 1024

/** What an answer costs once, all its readers gain. */
const QUALITY = 6

/** What is of the body, and not in an answer without one (RFC 9110, 15.4.5). */
const OF_BODY = [
  ...['content-type', 'content-length', 'content-encoding', 'content-disposition'],
  'content-security-policy',
]

const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** Next's own parts of pages are not asked for here (`asked-for.ts`), and each form has its own. */
const NO_MATTER = /^(?:accept-encoding|rsc|next-[a-z-]+)$/

/** Of one connection, or of the form: each answer gets its own. */
const OF_ONE_ANSWER = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'etag',
  'content-length',
]

/** What Next tells its own client, which does not ask here (`asked-for.ts`). */
const FOR_NEXT = ['x-nextjs-prerender', 'x-nextjs-postponed', 'x-nextjs-stale-time']

export class KeptAnswer {
  readonly status: number
  /** Whether everybody who asks would be given the same, by what it says itself. */
  readonly isForAnybody: boolean
  /** Whether it may be kept for whoever asks next. */
  readonly isForAll: boolean
  /** Whether its body can be looked into. */
  readonly isText: boolean
  readonly #cacheControl: string
  readonly #headers: OutgoingHttpHeaders
  readonly #body: Buffer
  readonly #tag: string
  readonly #isPacked: boolean
  /** nginx in front keeps it until the second is over (docs/nginx.conf): of a number of seconds it makes one more. */
  readonly #endsWithSecond: boolean
  /** The body in each form that was asked for. */
  #bodies = new Map<Encoding, Promise<Buffer>>()
  readonly #forms = new Map<Encoding, Form>()

  /** @param headers as they are for everybody; those of the body's form are made here. */
  constructor(status: number, headers: OutgoingHttpHeaders, body: Buffer) {
    this.status = status
    this.#headers = Object.fromEntries(
      Object.entries(headers).filter(([name]) => ![...OF_ONE_ANSWER, ...FOR_NEXT].includes(name)),
    )
    this.#cacheControl = String(headers['cache-control'] ?? '')
    this.isForAnybody =
      !headers['set-cookie'] && !/\bprivate\b/.test(this.#cacheControl) && isOfAddress(headers.vary)
    const mayBeKept = /\bpublic\b/.test(this.#cacheControl) && !/\bno-/.test(this.#cacheControl)
    this.isForAll = [200, 400].includes(status) && mayBeKept && this.isForAnybody
    this.#endsWithSecond = this.isForAll && !isImmutable(this.#cacheControl)
    this.#body = inOwnMemory(body)
    this.#tag = etag(body)
    this.isText = compressible(String(headers['content-type'])) === true
    this.#isPacked = body.length >= SMALLEST && this.isText
  }

  /** Takes the compressed forms of another answer, if it has the same body. */
  takeOver(other: KeptAnswer): void {
    if (this.#tag === other.#tag) this.#bodies = other.#bodies
  }

  /** About how many bytes of memory it takes with all its forms. */
  get size(): number {
    return this.#body.length * (this.#isPacked ? 2 : 1) + SMALLEST
  }

  /** Whether a name (ASCII) stands in its body. */
  hasInBody(name: string): boolean {
    return this.#body.includes(name)
  }

  /**
   * Sends it in the form that the request prefers, or 304 where the reader has that form (RFC 9110, 13).
   * @param over headers that are of this time alone.
   */
  send(request: IncomingMessage, response: ServerResponse, over: OutgoingHttpHeaders = {}): void {
    const encoding = this.#isPacked
      ? preferredEncoding(request.headers['accept-encoding'])
      : 'identity'
    const form = this.#forms.get(encoding)
    if (form) this.#give(request, response, form, over)
    else {
      this.#bodyIn(encoding).then(
        (body) => {
          const made = { body, headers: this.#headersOf(encoding, body) }
          this.#forms.set(encoding, made)
          this.#give(request, response, made, over)
        },
        (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
      )
    }
  }

  #give(
    { method, headers: asked }: IncomingMessage,
    response: ServerResponse,
    { body, headers }: Form,
    over: OutgoingHttpHeaders,
  ): void {
    if (response.destroyed) return
    const now = Date.now()
    const all = {
      ...headers,
      ...(this.isForAll && { 'cache-control': controlAt(this.#cacheControl, now) }),
      ...(this.#endsWithSecond && { 'x-accel-expires': `@${Math.floor(now / 1000)}` }),
      ...over,
    }
    if (this.status === 200 && isAskedConditionally(asked) && readerHas(asked, headers)) {
      const kept = Object.entries(all).filter(([name]) => !OF_BODY.includes(name))
      response.writeHead(304, Object.fromEntries(kept)).end()
      return
    }
    response.writeHead(this.status, all).end(method === 'HEAD' ? undefined : body)
  }

  #bodyIn(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return Promise.resolve(this.#body)
    const body = this.#bodies.get(encoding) ?? encoders[encoding](this.#body).then(inOwnMemory)
    this.#bodies.set(encoding, body)
    return body
  }

  #headersOf(encoding: Encoding, { length }: Buffer): Form['headers'] {
    return {
      ...this.#headers,
      ...(this.#isPacked && { vary: 'accept-encoding' }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': length,
      // A tag is of one form: RFC 9110, 8.8.3.3.
      etag: encoding === 'identity' ? this.#tag : this.#tag.replace(/"$/, `-${encoding}"`),
    }
  }
}

/** `headers` have the form's tag. */
type Form = { body: Buffer; headers: OutgoingHttpHeaders & { etag: string } }

const isAskedConditionally = (asked: IncomingHttpHeaders) =>
  asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined

/** A reader built on fetch sends `no-cache` with every condition; that is for caches on the way. */
function readerHas(
  { 'cache-control': _, ...asked }: IncomingHttpHeaders,
  { etag, 'last-modified': modified }: Form['headers'],
): boolean {
  return fresh(asked, { etag, 'last-modified': modified })
}

/** Whether nothing of a request but its address makes another answer. */
function isOfAddress(vary: OutgoingHttpHeaders[string]): boolean {
  const names = String(vary ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
  return names.every((name) => name === '' || NO_MATTER.test(name))
}
