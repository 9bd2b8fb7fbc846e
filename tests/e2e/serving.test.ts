import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createClient } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EMBEDDED_PROJECT_ID, startEmbeddedLake } from '../../scripts/embedded.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.dispose())

const status = async (path: string) => (await fetch(`${newsroom.url}${path}`)).status

type Process = { pid: number; parent: number; args: string }

async function processes(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args'])
  return stdout
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [pid, parent, ...args] = line.trim().split(/\s+/)
      return { pid: Number(pid), parent: Number(parent), args: args.join(' ') }
    })
}

/** The lake that a newsroom's start script runs. */
async function lakeOf({ process: { pid } }: Newsroom): Promise<Process | undefined> {
  return (await processes()).find(
    ({ parent, args }) => parent === pid && args.includes('lake/main.ts'),
  )
}

describe('publishing', () => {
  test('a webhook with a wrong signature is refused, a replayed type unknown to the site too', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${newsroom.url}/api/revalidate`, {
        method: 'POST',
        body: '{"_type":"release"}',
        headers,
      })
    expect((await post({})).status).toBe(401)
    expect((await post({ 'sanity-webhook-signature': `t=${Date.now()},v1=AAAA` })).status).toBe(401)
  })

  test('an anonymous visitor of the lake can neither write nor read, what waits for its time least of all', async () => {
    const anonymous = createClient({
      projectId: EMBEDDED_PROJECT_ID,
      dataset: 'production',
      apiVersion: '2026-02-01',
      apiHost: newsroom.lakeUrl,
      useProjectHostname: false,
      useCdn: false,
    })
    await expect(anonymous.delete('settings')).rejects.toMatchObject({ statusCode: 401 })
    await expect(anonymous.fetch('*[_type == "release"]')).rejects.toMatchObject({
      statusCode: 401,
    })
  })
})

describe('an address that nobody has', () => {
  test('leaves nothing on disk, however many there are', async () => {
    const files = async () => (await readdir('.next/server', { recursive: true })).sort()
    const before = await files()
    const made = Array.from({ length: 10 }, (_, number) => `made-up-${Date.now()}-${number}`)
    for (const place of ['/', '/es/', '/es/comunicados/', '/en/events/', '/es/x/y/']) {
      const answers = await Promise.all(made.map((name) => status(`${place}${name}`)))
      expect(answers).toEqual(made.map(() => 404))
    }
    expect(await files()).toEqual(before)
    // A page outlives what memory has no room for.
    expect(await status('/es/ministros/jose-serrano')).toBe(200)
    await expect
      .poll(async () => (await files()).some((file) => file.endsWith('jose-serrano.html')))
      .toBe(true)
  })
})

describe('a request', () => {
  /** What is sent until the connection is closed. */
  async function answered(lines: string[], { halfCloses = false } = {}): Promise<string> {
    const { hostname, port } = new URL(newsroom.url)
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    socket.setTimeout(20_000, () => socket.destroy(new Error('Nothing is sent.')))
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
    if (halfCloses) socket.end()
    const all = await text(socket)
    socket.end()
    return all
  }
  const statusOf = (answer: string) => Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1])

  test.each(['/es', '/es/releases', '/healthz', '/%ff'])(
    'for %s that offers another protocol is answered like any other',
    async (path) => {
      const plain = [`GET ${path} HTTP/1.1`, 'Host: localhost']
      const expected = statusOf(await answered([...plain, 'Connection: close']))
      expect(expected).toBeGreaterThanOrEqual(200)
      const asked = ['h2c', 'websocket'].flatMap((protocol) =>
        [false, true].map(async (halfCloses) => {
          const upgrade = ['Connection: Upgrade, close', `Upgrade: ${protocol}`]
          return statusOf(await answered([...plain, ...upgrade], { halfCloses }))
        }),
      )
      expect(await Promise.all(asked)).toEqual(asked.map(() => expected))
    },
  )

  test('that sends a page something is refused before anybody reads it', async () => {
    const form = new FormData()
    form.set('1_$ACTION_ID_x', 'x'.repeat(1000))
    for (const path of ['/es', '/es/comunicados/x', '/api/x', '/studio']) {
      const answer = await fetch(`${newsroom.url}${path}`, { method: 'POST', body: form })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
  })
})

describe('a lake that is down', () => {
  test('a page that was cached is served; another says 503 plainly; both recover by themselves', async () => {
    // The seed's own webhooks may still be on their way; then the page is kept.
    await setTimeout(3000)
    await expect
      .poll(async () =>
        (await fetch(`${newsroom.url}${SPANISH_RELEASE}`)).headers.get('x-nextjs-cache'),
      )
      .toBe('HIT')
    const pid = (await lakeOf(newsroom))?.pid ?? Number.NaN
    // Stopped, not killed: the start script would start a killed one again at once.
    process.kill(pid, 'SIGSTOP')
    try {
      expect(await status(SPANISH_RELEASE)).toBe(200)
      const answer = await fetch(`${newsroom.url}${ENGLISH_RELEASE}`)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('15')
      const html = await answer.text()
      expect(html).toContain('La sala de prensa no está disponible en este momento')
      expect(html).toContain('The newsroom is not available right now')
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    await expect.poll(() => status(ENGLISH_RELEASE), { timeout: 30_000 }).toBe(200)
  })
})

describe('with a project of hosted Sanity in the environment', () => {
  test('no lake is started, and the site asks that project’s API for published documents', async () => {
    const asked: { path: string; project: string | undefined }[] = []
    const api = createServer((request, response) => {
      const project = request.headers['x-sanity-project-id']
      asked.push({
        path: request.url ?? '',
        project: Array.isArray(project) ? project[0] : project,
      })
      response.setHeader('content-type', 'application/json')
      response.end('{"result":null,"ms":1}')
    }).listen(0, '127.0.0.1')
    await once(api, 'listening')
    const address = api.address()
    const port = address && typeof address === 'object' ? address.port : 0

    const hosted = await startNewsroom({
      env: { SANITY_PROJECT_ID: 'abc123', SANITY_API_HOST: `http://127.0.0.1:${port}` },
    })
    expect(hosted.lakeUrl).toBeUndefined()
    expect(await lakeOf(hosted)).toBeUndefined()
    await fetch(`${hosted.url}${ENGLISH_RELEASE}`)
    const [query] = asked
    expect(query?.path).toMatch(/^\/v2026-02-01\/data\/query\/production\?.*perspective=published/)
    expect(query?.project).toBe('abc123')
    await hosted.dispose()
    api.close()
  })
})

describe('starting and stopping', () => {
  test('a taken port is told in a sentence that names it and the variable', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    await expect(startNewsroom({ env: { PORT: port } })).rejects.toThrow(
      new RegExp(`Port ${port} on 127.0.0.1 is taken .* Set PORT to`),
    )
    await expect(startNewsroom({ env: { LAKE_PORT: port } })).rejects.toThrow(
      new RegExp(`Port ${port} .* is taken .* Set LAKE_PORT`),
    )
    other.close()
  })

  test('a malformed setting is told in a sentence that names it', async () => {
    await expect(startNewsroom({ env: { SANITY_DATASET: 'No such!' } })).rejects.toThrow(
      'SANITY_DATASET is "No such!"',
    )
  })

  test('Ctrl-C leaves no process behind, and what was edited is there at the next start', async () => {
    const token = 'a-token-for-this-test-only'
    const first = await startNewsroom()
    const own = [first.process.pid, (await lakeOf(first))?.pid]
    expect(own.every(Number.isInteger)).toBe(true)
    expect(await first.stop()).toBe(0)
    expect((await processes()).filter(({ pid }) => own.includes(pid))).toEqual([])

    const { lake, connection } = await startEmbeddedLake({
      dataDir: `${first.dataDir}/lake`,
      port: 0,
      dataset: 'production',
      apiVersion: '2026-02-01',
      token,
    })
    await createClient({ ...connection, useProjectHostname: false, useCdn: false, token })
      .patch('release-2015-01-27-es')
      .set({ headline: 'Un titular que queda' })
      .commit()
    await lake.stop()

    const second = await startNewsroom({ dataDir: first.dataDir })
    expect(await (await fetch(`${second.url}/es`)).text()).toContain('Un titular que queda')
    await second.dispose()
  })
})
