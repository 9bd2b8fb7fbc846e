import { describe, expect, test, vi } from 'vitest'
import { limited } from '#scripts/limited.ts'
import { LIMITS, limitOf } from '#scripts/limits.ts'
import { served } from './served.ts'

describe('which addresses are counted', () => {
  test.each([
    ['/es/comunicados?q=policia', 'search'],
    ['/en/releases?topic=x', 'search'],
    ['/ES/Comunicados/?q=x', 'search'],
    ['/es//comunicados?q=x', 'search'],
    ['/archive/es?q=x', 'search'],
    ['/es/feeds/rss.xml?q=x', 'search'],
    ['/api/v1/releases', 'api'],
    ['/api/oembed?url=x', 'api'],
    ['/es/comunicados/x.pdf', 'pdf'],
    ['/es/comunicados/x%2Epdf', 'pdf'],
    ['/es/comunicados/x.PDF?v=2', 'pdf'],
    ['/es/releases/x/files/pdf', 'pdf'],
    ['/es/comunicados/x.zip', 'press kit'],
    ['/es/comunicados/x.png', 'card'],
    ['/en/events/x.png', 'card'],
    ['/es/vista-previa/secret', 'preview'],
    ['/preview/es/secret', 'preview'],
    ['/api/draft-mode/enable?a=b', 'draft mode'],
    ['/api/revalidate', 'webhook'],
    ['/es/comunicados/x?utm_source=y', 'query'],
    ['/llms.txt?x=1', 'query'],
  ])('%s as %s', (address, name) => {
    expect(limitOf(address)?.name).toBe(name)
  })

  test.each([
    '/es',
    '/es/comunicados',
    '/es/comunicados?',
    '/es/comunicados/x',
    '/es/comunicados/x.txt',
    '/es/feeds/rss.xml',
    '/_next/static/chunks/x.js?q=x',
    '/studio/structure?perspective=drafts',
    '/scripts/copy.js',
    '/%ff',
    '',
  ])('not %s: it is kept, or a file', (address) => {
    expect(limitOf(address)).toBeUndefined()
  })
})

/** A site that answers everything, for callers that a proxy names. */
const site = async (trustedProxies = ['127.0.0.1']) => {
  const pages: string[] = []
  const get = await served(
    limited((_request, response) => response.end('served'), {
      trustedProxies,
      refuses: (_request, _response, page) => {
        if (page !== undefined) pages.push(page)
      },
    }),
  )
  const ask = (path: string, caller?: string) =>
    get(path, caller ? { headers: { 'x-forwarded-for': caller } } : {})
  /** As often as its limit allows. */
  const exhaust = async (path: string, caller: string) => {
    const answers = await Promise.all(
      Array.from({ length: limitOf(path)?.perMinute ?? 0 }, () => ask(path, caller)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  }
  return { get, ask, exhaust, pages }
}

const ZIP = '/es/comunicados/x.zip'
const SEARCH = '/es/comunicados?q=x'

describe('a caller', () => {
  test('has each limit to itself; a program that asks once more is told when to ask again', async () => {
    const { ask, exhaust } = await site()
    await exhaust(ZIP, '203.0.113.7')
    const refused = await ask(ZIP, '203.0.113.7')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    // A program of another site may read why, and how long.
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(refused.headers.get('access-control-expose-headers')).toBe('ETag, Link, Retry-After')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' })
    expect((await ask(ZIP, '203.0.113.8')).status).toBe(200)
    expect((await ask('/es/comunicados/x.pdf', '203.0.113.7')).status).toBe(200)
    expect((await ask('/es', '203.0.113.7')).status).toBe(200)
  })

  test('who reads pages is told so in one, in both languages; who follows a feed is a program', async () => {
    const { ask, exhaust, pages } = await site()
    await exhaust(SEARCH, '203.0.113.7')
    const refused = await ask(SEARCH, '203.0.113.7')
    expect(refused.status).toBe(429)
    const page = await refused.text()
    expect(page).toContain('Demasiadas consultas')
    expect(page).toContain('Too many requests')
    expect(pages).toEqual([page])
    const feed = await ask('/es/feeds/rss.xml?q=x', '203.0.113.7')
    expect([feed.status, feed.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json',
    ])
  })

  test('of IPv6 is a network, all of whose addresses are one caller’s', async () => {
    const { ask, exhaust } = await site()
    await exhaust(ZIP, '2001:db8:1:2::1')
    expect((await ask(ZIP, '2001:db8:1:2:ffff::9')).status).toBe(429)
    expect((await ask(ZIP, '2001:db8:1:3::1')).status).toBe(200)
  })

  test('cannot name another address before the one that the proxy saw', async () => {
    const { ask, exhaust } = await site()
    await exhaust(ZIP, '203.0.113.7')
    expect((await ask(ZIP, '198.51.100.1, 203.0.113.7')).status).toBe(429)
  })

  test('may ask again after a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { ask, exhaust } = await site()
      await exhaust(ZIP, '203.0.113.7')
      expect((await ask(ZIP, '203.0.113.7')).status).toBe(429)
      vi.setSystemTime(Date.now() + 61_000)
      expect((await ask(ZIP, '203.0.113.7')).status).toBe(200)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('this machine itself is not counted, nor a proxy on it that does not say for whom it asks', async () => {
  const { ask, exhaust } = await site()
  for (let round = 0; round < 2; round += 1) await exhaust(ZIP, '127.0.0.1')
  expect((await ask(ZIP)).status).toBe(200)
})

test('a body that no webhook has is refused before anybody reads it', async () => {
  const { get } = await site()
  const post = (body: string) => get('/api/revalidate', { method: 'POST', body })
  expect((await post('x'.repeat(64 * 1024))).status).toBe(200)
  expect((await post('x'.repeat(64 * 1024 + 1))).status).toBe(413)
})

test('each limit is more than people ask for, and all are there', () => {
  expect(LIMITS.map(({ name }) => name)).toEqual([
    'search',
    'api',
    'pdf',
    'press kit',
    'card',
    'preview',
    'draft mode',
    'webhook',
    'query',
  ])
  for (const { perMinute } of LIMITS) expect(perMinute).toBeGreaterThanOrEqual(60)
})
