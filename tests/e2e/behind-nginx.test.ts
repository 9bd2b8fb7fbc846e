// The newsroom behind a real nginx with docs/nginx.conf.
import { request } from 'node:https'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWithoutNginx, type RunningNginx, runNginx } from '../nginx.ts'
import { SPANISH_RELEASE } from './addresses.ts'
import { type CountedNewsroom, startCountedNewsroom } from './counted-newsroom.ts'

const CONFIGURATION = new URL('../../docs/nginx.conf', import.meta.url)
const NAME = 'prensa.localhost'
const RELEASE = 'release-2015-01-27-es'

let newsroom: CountedNewsroom
let nginx: RunningNginx

beforeAll(async () => {
  newsroom = await startCountedNewsroom()
  nginx = await runNginx(CONFIGURATION, NAME, ({ certificate, key, folder }) => ({
    'prensa.example': NAME,
    '/etc/ssl/newsroom/fullchain.pem': certificate,
    '/etc/ssl/newsroom/privkey.pem': key,
    '/var/cache/nginx/newsroom': `${folder}/cache`,
    '127.0.0.1:3000': new URL(newsroom.url).host,
  }))
}, 300_000)

afterAll(async () => {
  await nginx?.stop()
  await newsroom?.dispose()
})

type Answer = { status: number; headers: Record<string, unknown>; body: string }

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { httpsPort: port, ca } = nginx
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        servername: NAME,
        port,
        ca,
        path,
        method,
        headers: { host: NAME, ...headers },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: String(Buffer.concat(chunks)),
          }),
        )
      },
    )
    asked.once('error', reject)
    asked.end()
  })
}

const cacheOf = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).headers['x-cache']

describe.skipIf(isWithoutNginx)('behind nginx', () => {
  test('a page is kept until the second is over, in each form that browsers take', async () => {
    for (const encoding of ['br, gzip', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      // The first may have been asked for at the very end of its second.
      await expect.poll(() => cacheOf(SPANISH_RELEASE, headers)).toBe('HIT')
      const kept = await get(SPANISH_RELEASE, headers)
      expect(kept.status).toBe(200)
      expect(kept.headers['content-encoding'] ?? 'identity').toBe(encoding.split(',')[0])
      const again = { ...headers, 'if-none-match': String(kept.headers.etag) }
      expect((await get(SPANISH_RELEASE, again)).status).toBe(304)
    }
    await setTimeout(1050)
    expect(await cacheOf(SPANISH_RELEASE)).not.toBe('HIT')
  })

  test.each([
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.0, br; q=0', undefined],
    ['gzip;q=0.5', 'gzip'],
  ])('who says %j is given no form that he refuses', async (encoding, form) => {
    const { headers } = await get(SPANISH_RELEASE, { 'accept-encoding': encoding })
    expect(headers['content-encoding']).toBe(form)
  })

  test('what is published is seen within a second', async () => {
    for (const headline of ['Uno', 'Dos', 'Tres'].map((word) => `${word} detrás de nginx.`)) {
      await get(SPANISH_RELEASE)
      await newsroom.client.patch(RELEASE).set({ headline }).commit()
      await setTimeout(1050)
      expect((await get(SPANISH_RELEASE)).body).toContain(headline)
    }
  })

  test('of two hundred who ask at once for a page that was kept, the newsroom hears one', async () => {
    const twoHundred = () => Promise.all(Array.from({ length: 200 }, () => get('/es/eventos')))
    await get('/es/eventos')
    // All of them within one second, the next one.
    await setTimeout(1000 - (Date.now() % 1000) + 10)
    const answers = await twoHundred()
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const asked = answers.filter(({ headers }) => headers['x-cache'] === 'EXPIRED')
    expect(asked).toHaveLength(1)
  })

  test('a newsroom that hangs keeps readers from what is new for a second, not for longer', async () => {
    await get(SPANISH_RELEASE)
    newsroom.signalSite('SIGSTOP')
    try {
      await setTimeout(1000 - (Date.now() % 1000) + 10)
      const first = get(SPANISH_RELEASE)
      await setTimeout(100)
      expect(await cacheOf(SPANISH_RELEASE)).toBe('UPDATING')
      await setTimeout(1000)
      const later = get(SPANISH_RELEASE)
      expect(await Promise.race([later, setTimeout(500, 'waits')])).toBe('waits')
      newsroom.signalSite('SIGCONT')
      expect((await first).status).toBe(200)
      expect((await later).headers['x-cache']).not.toBe('UPDATING')
    } finally {
      newsroom.signalSite('SIGCONT')
    }
  })

  test('who sees drafts is never answered from the cache, nor put into it', async () => {
    await get(SPANISH_RELEASE)
    for (const cookie of ['__prerender_bypass=x', 'a=b; __prerender_bypass=x']) {
      const { headers } = await get(SPANISH_RELEASE, { cookie })
      expect(headers['x-cache']).toBe('BYPASS')
      expect(headers['cache-control']).toContain('private')
    }
    const { headers } = await get(SPANISH_RELEASE)
    expect(headers['cache-control']).toContain('public')
    expect(await cacheOf('/studio')).toBeUndefined()
  })

  test('files that never change are kept for good', async () => {
    const page = await get('/es')
    const file = page.body.match(/\/_next\/static\/[^"]+\.css/)?.[0] ?? ''
    await get(file)
    await setTimeout(2100)
    const { headers } = await get(file)
    expect(headers['x-cache']).toBe('HIT')
    expect(headers['cache-control']).toContain('immutable')
  })

  test('a release is there at its moment', async () => {
    const at = Date.now() + 6000
    await newsroom.client.createOrReplace({
      ...{ _id: 'nginx', _type: 'release', language: 'es', kind: 'pressRelease' },
      ...{ slug: { current: 'a-su-hora' }, headline: 'Llega a su hora.' },
      dateline: { city: 'Quito', date: '2021-01-01' },
      body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Así.' }] }],
      embargoUntil: new Date(at).toISOString(),
    })
    const surfaces = ['/es', '/es/comunicados/a-su-hora', '/es/feeds/rss.xml']
    while (Date.now() < at - 300) {
      for (const path of surfaces) expect((await get(path)).body).not.toContain('Llega a su hora')
      await setTimeout(300)
    }
    // Asked the second before, nginx has kept it for that second.
    await setTimeout(Math.max(0, at + 1000 - Date.now()))
    for (const path of surfaces) expect((await get(path)).body).toContain('Llega a su hora')
  })

  test('while the newsroom is down, what it answered last is served, a page that nobody read is not', async () => {
    const before = await get(SPANISH_RELEASE)
    await newsroom.stopSite()
    await setTimeout(2100)
    const { status, headers, body } = await get(SPANISH_RELEASE)
    expect([status, headers['x-cache']]).toEqual([200, 'STALE'])
    expect(body).toBe(before.body)
    expect((await get('/en/events')).status).toBe(502)
  })
})
