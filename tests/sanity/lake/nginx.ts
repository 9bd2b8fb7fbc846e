// nginx with the lake's configuration, in front of a lake; and a `fetch` that speaks HTTP/2 to it.
import { once } from 'node:events'
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2'
import { Readable } from 'node:stream'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { runNginx } from '../../nginx.ts'

export { isWithoutNginx } from '../../nginx.ts'

const CONFIGURATION = new URL('../../../sanity/lake/nginx.conf', import.meta.url)
/** For a lake a name of this machine, which resolvers do not all know. */
export const NAME = 'lake.localhost'

export type TlsProxy = {
  url: string
  httpPort: number
  /** A TLS connection to the proxy. */
  connect(protocols: string[]): TLSSocket
  /** One HTTP/2 connection, which everything that is fetched shares. */
  session(): ClientHttp2Session
}

/** Starts nginx in front of a lake's port. */
export async function startNginx(lakePort: number): Promise<TlsProxy> {
  const { httpPort, httpsPort, ca, stop } = await runNginx(
    CONFIGURATION,
    NAME,
    ({ certificate, key }) => ({
      'lake.example': NAME,
      '/etc/ssl/lake/fullchain.pem': certificate,
      '/etc/ssl/lake/privkey.pem': key,
      '127.0.0.1:3334': `127.0.0.1:${lakePort}`,
    }),
  )
  onTestFinished(stop)
  const url = `https://${NAME}:${httpsPort}`
  const connect = (ALPNProtocols: string[]) =>
    connectTls({ host: '127.0.0.1', port: httpsPort, servername: NAME, ca, ALPNProtocols })
  const session = () => {
    const opened = connectHttp2(url, { createConnection: () => connect(['h2']) })
    onTestFinished(() => opened.destroy())
    return opened
  }
  return { url, httpPort, connect, session }
}

/** A `fetch` (Fetch standard) over one HTTP/2 connection. */
export function fetchOver(session: ClientHttp2Session): typeof fetch {
  return async (input, init) => {
    const request = new Request(input instanceof Request ? input : String(input), {
      ...init,
      ...(init?.body && { duplex: 'half' }),
    })
    const { pathname, search } = new URL(request.url)
    const headers = { ...Object.fromEntries(request.headers), ':method': request.method }
    const stream = session.request({ ...headers, ':path': pathname + search })
    init?.signal?.addEventListener('abort', () => stream.close())
    if (request.body) stream.end(Buffer.from(await request.arrayBuffer()))
    else stream.end()
    const [answer] = await once(stream, 'response')
    const given = new Headers()
    for (const [name, value] of Object.entries(answer)) {
      if (!name.startsWith(':')) given.set(name, String(value))
    }
    const status = Number(answer[':status'])
    const body = status === 204 || status === 304 ? null : Readable.toWeb(stream)
    return new Response(body as ReadableStream<Uint8Array> | null, { status, headers: given })
  }
}
