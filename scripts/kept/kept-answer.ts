// An answer that is kept to be given again, with its compressed forms: each is made once, when it is first asked for.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import compressible from 'compressible'
import { etag } from 'etag'
import fresh from 'fresh'
import { type Encoding, preferredEncoding } from './encoding.ts'

/** In bytes; below that there is nothing to gain. */
const SMALLEST = 1024

/** What an answer costs once, all its readers gain. */
const QUALITY = 6

/** What is of the body, and not in an answer without one (RFC 9110, 15.4.5). */
const OF_BODY = ['content-type', 'content-length', 'content-encoding', 'content-disposition']

const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** Next's own parts of pages are not asked for here (`asked-for.ts`), and each form has its own. */
const NO_MATTER = /^(?:accept-encoding|rsc|next-[a-z-]+)$/

type Form = { body: Buffer; headers: OutgoingHttpHeaders }

export class KeptAnswer {
  readonly status: number
  readonly #headers: OutgoingHttpHeaders
  readonly #body: Buffer
  readonly #tag: string
  readonly #isText: boolean
  readonly #forms = new Map<Encoding, Form>()
  readonly #making = new Map<Encoding, Promise<Form>>()

  /** @param headers as they are for everybody; those of the body's form are made here. */
  constructor(status: number, headers: OutgoingHttpHeaders, body: Buffer) {
    const { etag: _, 'content-length': __, ...rest } = headers
    this.status = status
    this.#headers = rest
    this.#body = body
    this.#tag = etag(body)
    this.#isText = body.length >= SMALLEST && compressible(String(rest['content-type'])) === true
  }

  get cacheControl(): string | undefined {
    const control = this.#headers['cache-control']
    return typeof control === 'string' ? control : undefined
  }

  /** Whether everybody who asks would be given the same, by what it says itself. */
  get isForAnybody(): boolean {
    const { 'set-cookie': cookie, vary } = this.#headers
    const { cacheControl = '' } = this
    return !cookie && !/\bprivate\b/.test(cacheControl) && isOfAddress(vary)
  }

  /** Whether it may be kept for whoever asks next. */
  get isForAll(): boolean {
    const { cacheControl = '' } = this
    const mayBeKept =
      /\bpublic\b/.test(cacheControl) && !/\bno-(?:store|cache)\b/.test(cacheControl)
    return [200, 400].includes(this.status) && mayBeKept && this.isForAnybody
  }

  /** About how many bytes of memory it takes with all its forms. */
  get size(): number {
    return this.#body.length * (this.#isText ? 2 : 1) + SMALLEST
  }

  /** Whether the other one is the same, so that its forms need not be made again. */
  equals(other: KeptAnswer): boolean {
    return (
      this.status === other.status &&
      this.#tag === other.#tag &&
      JSON.stringify(this.#headers) === JSON.stringify(other.#headers)
    )
  }

  /**
   * Sends it in the form that the request prefers, or 304 where the reader has that form (RFC 9110, 13).
   * @param more headers of this moment.
   */
  send(request: IncomingMessage, response: ServerResponse, more: OutgoingHttpHeaders): void {
    const encoding = this.#isText
      ? preferredEncoding(request.headers['accept-encoding'])
      : 'identity'
    const form = this.#forms.get(encoding)
    if (form) {
      give(request, response, { status: this.status, ...form, more })
      return
    }
    this.#formIn(encoding).then(
      (made) => give(request, response, { status: this.status, ...made, more }),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    )
  }

  #formIn(encoding: Encoding): Promise<Form> {
    const making = this.#making.get(encoding) ?? this.#make(encoding)
    this.#making.set(encoding, making)
    return making
  }

  async #make(encoding: Encoding): Promise<Form> {
    const body = encoding === 'identity' ? this.#body : await encoders[encoding](this.#body)
    const headers: OutgoingHttpHeaders = {
      ...this.#headers,
      ...(this.#isText && { vary: 'accept-encoding' }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': body.length,
      // A tag is of one form: RFC 9110, 8.8.3.3.
      etag: encoding === 'identity' ? this.#tag : this.#tag.replace(/"$/, `-${encoding}"`),
    }
    const form = { body, headers }
    this.#forms.set(encoding, form)
    return form
  }
}

function give(
  { method, headers: { 'cache-control': _, ...asked } }: IncomingMessage,
  response: ServerResponse,
  { status, body, headers, more }: Form & { status: number; more: OutgoingHttpHeaders },
): void {
  if (response.destroyed) return
  const all = { ...headers, ...more }
  // A reader built on fetch sends `no-cache` with every condition; that is for caches on the way.
  if (
    status === 200 &&
    fresh(asked, { etag: headers.etag, 'last-modified': headers['last-modified'] })
  ) {
    const kept = Object.entries(all).filter(([name]) => !OF_BODY.includes(name))
    response.writeHead(304, Object.fromEntries(kept)).end()
    return
  }
  response.writeHead(status, all).end(method === 'HEAD' ? undefined : body)
}

/** Whether nothing of a request but its address makes another answer. */
function isOfAddress(vary: OutgoingHttpHeaders[string]): boolean {
  const names = String(vary ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
  return names.every((name) => name === '' || NO_MATTER.test(name))
}
