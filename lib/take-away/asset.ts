// Pictures and files of the lake, fetched by the site itself to be packed or printed.
import { assetHost, type Connection } from '#sanity/connection.ts'

/** Why there is no file. */
export type Missing = 'unreachable' | 'tooLarge' | 'elsewhere'

export type Fetched = { bytes: Uint8Array<ArrayBuffer> } | { missing: Missing }

/** How long the lake may take to begin its answer, and then between two pieces of it. */
const PATIENCE_MS = 15_000

export type Lake = Pick<Connection, 'apiHost' | 'publicApiHost'>

/**
 * A file of the lake, whole; `max` in bytes, as it is held in memory. Only the lake's own host is ever asked,
 * and no redirect followed: an address in a document must not make the site fetch for somebody (OWASP, SSRF).
 * Why it was unreachable is said on standard error.
 */
export async function fetchAsset(address: string, lake: Lake, max: number): Promise<Fetched> {
  const url = assetAddress(address, lake)
  if (!url) return { missing: 'elsewhere' }
  const first = await tryToFetch(url, max)
  // A connection that was kept open may have been closed just then: that says nothing of the file.
  return 'missing' in first && first.missing === 'unreachable' ? tryToFetch(url, max) : first
}

async function tryToFetch(url: URL, max: number): Promise<Fetched> {
  const patience = new Patience(PATIENCE_MS)
  try {
    const answer = await fetch(url, { redirect: 'error', signal: patience.signal })
    if (!answer.ok || !answer.body) throw new Error(`The lake answered ${answer.status}`)
    if (Number(answer.headers.get('content-length') ?? 0) > max) {
      await answer.body.cancel()
      return { missing: 'tooLarge' }
    }
    return await gathered(answer.body, max, patience)
  } catch (error) {
    console.error(`The lake's file ${url} cannot be had:`, error)
    return { missing: 'unreachable' }
  } finally {
    patience.end()
  }
}

/**
 * Where the site itself finds a file of the lake, in the size and form that the address asks for: what is
 * served to browsers under a public name may be nearer. Undefined for an address that is not the lake's.
 */
export function assetAddress(address: string, lake: Lake): URL | undefined {
  const url = new URL(address)
  const hosts = [assetHost(lake), lake.apiHost].flatMap((host) => host ?? [])
  const isAsset = /^\/(?:images|files)\//.test(url.pathname)
  if (!isAsset || !hosts.some((host) => new URL(host).origin === url.origin)) return undefined
  return new URL(`${url.pathname}${url.search}`, lake.apiHost ?? url.origin)
}

async function gathered(
  body: ReadableStream<Uint8Array>,
  max: number,
  patience: Patience,
): Promise<Fetched> {
  const pieces: Uint8Array[] = []
  let size = 0
  // A size that is declared may be wrong: what arrives is counted.
  for await (const piece of body) {
    patience.again()
    size += piece.byteLength
    // Leaving the loop cancels the rest.
    if (size > max) return { missing: 'tooLarge' }
    pieces.push(piece)
  }
  return { bytes: joined(pieces, size) }
}

/** Copied once: a Buffer of pieces would have to be copied again to have a memory of its own. */
function joined(pieces: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let end = 0
  for (const piece of pieces) {
    bytes.set(piece, end)
    end += piece.byteLength
  }
  return bytes
}

/** Gives up when nothing has come for a while. */
class Patience {
  readonly #ms: number
  readonly #controller = new AbortController()
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number) {
    this.#ms = ms
    this.again()
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  again(): void {
    this.end()
    this.#timer = setTimeout(
      () => this.#controller.abort(new Error(`Nothing came for ${this.#ms} ms`)),
      this.#ms,
    )
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}
