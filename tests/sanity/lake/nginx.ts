// nginx with the project's configuration, in front of a lake; and a `fetch` that speaks HTTP/2 to it.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { onTestFinished, vi } from 'vitest'
import { freePort } from './command-line.ts'

const CONFIGURATION = new URL('../../../sanity/lake/nginx.conf', import.meta.url)
/** For a lake a name of this machine, which resolvers do not all know. */
export const NAME = 'lake.localhost'
/** Debian keeps it where only the administrator looks. */
export const PROGRAM = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(
  existsSync,
)

/** CI must have it. */
export const isWithoutNginx = !PROGRAM && !process.env.CI

export type TlsProxy = {
  url: string
  httpPort: number
  /** A TLS connection to the proxy. */
  connect(protocols: string[]): TLSSocket
  /** One HTTP/2 connection, which everything that is fetched shares. */
  session(): ClientHttp2Session
}

/** Starts nginx in front of a lake's port, with a certificate of its own. */
export async function startNginx(lakePort: number): Promise<TlsProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'lake-nginx-'))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const files = ['-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'pipe' })

  const ours = filledIn(await readFile(CONFIGURATION, 'utf8'), {
    'lake.example': NAME,
    '/etc/ssl/lake/fullchain.pem': certificate,
    '/etc/ssl/lake/privkey.pem': key,
    '127.0.0.1:3334': `127.0.0.1:${lakePort}`,
    'listen [::]:80;': '',
    'listen [::]:443 ssl http2;': '',
    'listen 80;': `listen 127.0.0.1:${httpPort};`,
    'listen 443 ssl': `listen 127.0.0.1:${httpsPort} ssl`,
  })
  const around = [
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; worker_processes 1; pid nginx.pid; error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${n};`),
    ours,
    '}',
  ]
  await writeFile(join(folder, 'nginx.conf'), around.join('\n'))
  const arguments_ = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  const nginx = spawn(PROGRAM ?? 'nginx', arguments_, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  nginx.stderr.on('data', (chunk) => (said += chunk))
  const ended = once(nginx, 'exit')
  onTestFinished(async () => {
    nginx.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  await vi.waitFor(
    async () => {
      if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`)
      const socket = createConnection(httpsPort, '127.0.0.1')
      await once(socket, 'connect')
      socket.destroy()
    },
    { timeout: 10_000 },
  )

  const ca = await readFile(certificate)
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

/** The template with its places filled in; each must be there, or this tests something else. */
function filledIn(template: string, places: Record<string, string>): string {
  let text = template.replace(/^\s*#.*$/gm, '')
  for (const [place, value] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`nginx.conf has no "${place}"`)
    text = text.replaceAll(place, value)
  }
  return text
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
