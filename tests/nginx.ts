// A real nginx with one of the project's configurations, and a certificate of its own.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { freePort } from './sanity/lake/command-line.ts'

/** Debian keeps it where only the administrator looks. */
export const PROGRAM = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(
  existsSync,
)

/** CI must have it. */
export const isWithoutNginx = !PROGRAM && !process.env.CI

export type RunningNginx = {
  httpPort: number
  httpsPort: number
  /** The certificate to trust, PEM. */
  ca: Buffer
  stop(): Promise<void>
}

/**
 * Starts nginx with a configuration.
 * @param name that it is called by, as browsers do.
 * @param places what is written there in place of what; `folder` is nginx's own.
 */
export async function runNginx(
  configuration: URL,
  name: string,
  places: (files: { key: string; certificate: string; folder: string }) => Record<string, string>,
): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const [httpPort, httpsPort] = [await freePort(), await freePort()]
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const files = ['-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'pipe' })

  const ours = filledIn(await readFile(configuration, 'utf8'), {
    ...places({ key, certificate, folder }),
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
  await vi.waitFor(
    async () => {
      if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`)
      const socket = createConnection(httpsPort, '127.0.0.1')
      await once(socket, 'connect')
      socket.destroy()
    },
    { timeout: 10_000 },
  )
  const stop = async () => {
    nginx.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  return { httpPort, httpsPort, ca: await readFile(certificate), stop }
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
