// Who writes the same bytes without asking anybody: nginx from files, and node:http from memory.
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { listen } from '../listen.ts'
import type { Answer } from './answer.ts'

export type Server = { url: string; stop(): Promise<void> }

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find(existsSync)

export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, '127.0.0.1', 0, 'PORT')
  server.close()
  await once(server, 'close')
  return port
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** Runs nginx with what belongs into its `http` block; one worker, no logs. */
export async function startNginx(folder: string, http: string, port: number): Promise<Server> {
  if (!NGINX) throw new Error('No nginx on this machine (Debian: apt-get install nginx-light).')
  await mkdir(folder, { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  await writeFile(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes 1; pid nginx.pid; error_log stderr;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000;
  ${temporary.map((name) => `${name}_temp_path ${name};`).join(' ')}
${http}
}
`,
  )
  const child = spawn(NGINX, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: 'inherit',
  })
  const url = `http://127.0.0.1:${port}`
  await answers(url, child)
  return { url, stop: () => stop(child) }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + 10_000
  for (;;) {
    try {
      await (await fetch(url)).body?.cancel()
      return
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** nginx with each answer as a file of the bytes that were sent, and its headers. */
export async function staticNginx(folder: string, answers: Answer[]): Promise<Server> {
  await mkdir(folder, { recursive: true })
  const port = await freePort()
  const locations = await Promise.all(
    answers.map(async ({ headers: { 'content-type': type, ...headers }, body }, number) => {
      await writeFile(join(folder, String(number)), body)
      const others = Object.entries(headers).map(
        ([name, value]) => `add_header ${name} ${JSON.stringify(value)};`,
      )
      return `location = /${number} { root ${folder}; default_type '${type}'; ${others.join(' ')} }`
    }),
  )
  const http = `server_tokens off; open_file_cache max=100; sendfile on; tcp_nopush on;
    server { listen 127.0.0.1:${port}; ${locations.join('\n')} }`
  return startNginx(folder, http, port)
}

/** A process of its own that does nothing but write each answer. */
export async function plainNode(answers: Answer[]): Promise<Server> {
  const child = fork(new URL('./plain-node.ts', import.meta.url), { serialization: 'advanced' })
  child.send(answers)
  const [port] = await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(child) }
}

/** The project's nginx configuration in front of our server: without TLS, as the others are measured, too. */
export async function nginxInFront(folder: string, sitePort: number): Promise<Server> {
  const [port, redirecting] = [await freePort(), await freePort()]
  const places: [place: string, filled: string][] = [
    ['127.0.0.1:3000', `127.0.0.1:${sitePort}`],
    ['/var/cache/nginx/newsroom', `${folder}/cache`],
    ['listen 80;', `listen 127.0.0.1:${redirecting};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
  ]
  let text = await readFile(new URL('../../docs/nginx.conf', import.meta.url), 'utf8')
  text = text.replace(/^\s*(?:#|ssl_).*$/gm, '')
  for (const [place, filled] of places) {
    if (!text.includes(place)) throw new Error(`docs/nginx.conf has no "${place}"`)
    text = text.replaceAll(place, filled)
  }
  return startNginx(folder, text, port)
}
