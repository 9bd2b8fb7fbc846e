import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appearanceHasCome, noteAppearances } from '#lib/content/next-appearance.ts'
import { KeptAnswers } from '#scripts/kept/kept-answers.ts'
import { Renderer } from '#scripts/kept/renderer.ts'

const SECRET = 'a-secret'
const LONG = 'Así. '.repeat(1000)
const PUBLIC = 'public, max-age=0, s-maxage=60, stale-if-error=86400'

const closing: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
  appearanceHasCome(Number.POSITIVE_INFINITY)
  vi.useRealTimers()
})

/** A site that counts what it was asked to make. */
async function site(make: RequestListener) {
  let made = 0
  const next: RequestListener = (request, response) => {
    if (request.url !== '/api/revalidate') made += 1
    make(request, response)
  }
  const kept = new KeptAnswers(new Renderer(next, SECRET))
  const server = createServer(kept.listener(next)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const get = (path = '/es', init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
  return { get, made: () => made, publish: () => get('/api/revalidate', { method: 'POST' }) }
}

const page =
  (headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': PUBLIC, ...headers })
    response.end(LONG)
  }

describe('an answer', () => {
  test('is made once for all who ask within a second, then once more', async () => {
    const { get, made } = await site(page())
    await Promise.all(Array.from({ length: 50 }, () => get()))
    await get()
    expect(made()).toBe(1)
    vi.setSystemTime(1_001_001)
    await get()
    expect(made()).toBe(2)
  })

  test('is made anew after each change', async () => {
    const { get, made, publish } = await site(page())
    await get()
    await publish()
    await get()
    expect(made()).toBe(2)
  })

  test('that is asked for again and again is made anew at a change, before anybody asks', async () => {
    const { get, made, publish } = await site(page())
    await get('/es/wanted')
    await get('/es/once')
    vi.setSystemTime(1_001_001)
    await get('/es/wanted')
    expect(made()).toBe(3)
    await publish()
    await vi.waitFor(() => expect(made()).toBe(4))
    await get('/es/wanted')
    expect(made()).toBe(4)
    // Nobody asks any more.
    vi.setSystemTime(1_004_000)
    await publish()
    await get('/es/once')
    expect(made()).toBe(5)
  })

  test('is kept by nothing in front while a change is looked into', async () => {
    const told = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    const { get, publish } = await site((request, response) => {
      if (request.url !== '/api/revalidate') return page()(request, response)
      arrived.resolve()
      told.promise.then(() => response.end())
    })
    const kept = async (path: string) => (await get(path)).headers.get('x-accel-expires')
    expect(await kept('/es')).toBe('@1000')
    const published = publish()
    await arrived.promise
    expect(await kept('/es')).toBe('0')
    expect(await kept('/en')).toBe('0')
    told.resolve()
    await published
    await vi.waitFor(async () => expect(await kept('/es')).toBe('@1000'))
  })

  test('is sent in the form that a reader prefers, each with a tag of its own', async () => {
    const { get, made } = await site(page())
    const tags = []
    for (const form of ['br', 'gzip', 'identity', 'gzip, deflate, br', 'br;q=0, gzip']) {
      const answer = await get('/es', { headers: { 'accept-encoding': form } })
      expect(await answer.text()).toBe(LONG)
      tags.push(answer.headers.get('etag'))
      expect(answer.headers.get('vary')).toBe('accept-encoding')
    }
    expect(tags[3]).toBe(tags[0])
    expect(tags[4]).toBe(tags[1])
    expect(new Set(tags).size).toBe(3)
    expect(made()).toBe(1)
  })

  test('is not sent twice to one who has it, nor its body to HEAD', async () => {
    const { get } = await site(page())
    const first = await get()
    const etag = first.headers.get('etag') ?? ''
    const again = await get('/es', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const head = await get('/es', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
  })

  test('may be kept no longer than until the next release appears', async () => {
    const { get } = await site(page())
    expect((await get()).headers.get('cache-control')).toBe(`${PUBLIC}, stale-while-revalidate=1`)
    noteAppearances([1_007_900])
    expect((await get()).headers.get('cache-control')).toBe(PUBLIC.replace('=60', '=7'))
    vi.setSystemTime(1_007_500)
    expect((await get()).headers.get('cache-control')).toBe(PUBLIC.replace('=60', '=0'))
  })
})

describe('no answer is shared', () => {
  test.each([
    ['to one who sees drafts', { cookie: 'a=b; __prerender_bypass=x' }],
    ['to one who says who he is', { authorization: 'Bearer x' }],
    ['to Next’s own client', { rsc: '1' }],
  ])('%s', async (_name, headers) => {
    const { get, made } = await site(page())
    await get()
    await get('/es', { headers })
    await get('/es', { headers })
    expect(made()).toBe(3)
  })

  test.each([
    ['that sets a cookie', { 'set-cookie': 'a=b' }],
    ['that is private', { 'cache-control': 'private, no-store' }],
    ['that is not to be stored', { 'cache-control': 'no-store' }],
    ['that depends on more than its address', { vary: 'accept-language' }],
  ])('%s', async (_name, headers) => {
    const { get, made } = await site(page(headers))
    await get()
    const again = await get()
    expect(made()).toBeGreaterThanOrEqual(2)
    // By nginx in front, either.
    const { headers: said } = again
    expect(said.get('x-accel-expires') ?? said.get('cache-control')).toMatch(/^0$|no-store/)
  })

  test('nothing that the one who asks says of himself is seen where it is made for all', async () => {
    const seen: string[] = []
    const { get } = await site((request, response) => {
      seen.push(JSON.stringify(request.headers))
      page()(request, response)
    })
    const mine = ['cookie', 'purpose', 'x-middleware-prefetch', 'x-forwarded-host', 'user-agent']
    await get('/es', { headers: Object.fromEntries(mine.map((name) => [name, 'mine=mine'])) })
    expect(seen).toHaveLength(1)
    expect(seen[0]).not.toContain('mine')
  })
})

describe('a change', () => {
  test('is one however its address is written', async () => {
    const { get, made } = await site(page())
    await get()
    await get('/API/revalidate/?from=lake', { method: 'POST' })
    await get()
    // Of three that were asked for one is the webhook itself.
    expect(made()).toBe(3)
  })

  test('whose teller hangs up before the answer may be of anything', async () => {
    const arrived = Promise.withResolvers<void>()
    const { get, made } = await site((request, response) => {
      if (request.url !== '/api/revalidate') return page()(request, response)
      arrived.resolve()
    })
    await get()
    const hangsUp = new AbortController()
    const told = get('/api/revalidate', { method: 'POST', signal: hangsUp.signal })
    await arrived.promise
    hangsUp.abort()
    await told.catch(() => {})
    await vi.waitFor(async () => {
      await get()
      expect(made()).toBe(2)
    })
  })
})

test('a clock that is set back keeps no answer longer', async () => {
  const { get, made } = await site(page())
  await get()
  vi.setSystemTime(400_000)
  await get()
  expect(made()).toBe(2)
})

describe('Next’s own cache', () => {
  test('a page that is over a minute old is not shown while the next one is made', async () => {
    let asked = 0
    const { get } = await site((_request, response) => {
      asked += 1
      const state = asked < 4 ? 'STALE' : 'HIT'
      page({ 'x-nextjs-cache': state })(_request, response)
    })
    expect((await get()).headers.get('x-nextjs-cache')).toBe('HIT')
  })

  test('what changed while a page was made is made anew, whatever Next has kept of it', async () => {
    const forced: boolean[] = []
    let finish = () => {}
    const { get, publish } = await site((request, response) => {
      if (request.method === 'POST') return response.end()
      forced.push(request.headers['x-prerender-revalidate'] === SECRET)
      if (forced.length > 1) return page()(request, response)
      finish = () => page()(request, response)
    })
    const before = get()
    while (forced.length === 0) await setTimeout(5)
    await publish()
    const after = get()
    await setTimeout(50)
    // It waits for the one that Next would join it with.
    expect(forced).toEqual([false])
    finish()
    await Promise.all([before, after])
    expect(forced).toEqual([false, true])
  })

  /** A site that says which pages it was made to make anew; the first one waits until it is let go. */
  async function remaking(statuses: number[] = []) {
    const forced: boolean[] = []
    const first = Promise.withResolvers<void>()
    const { get, publish } = await site(async (request, response) => {
      if (request.method === 'POST') return response.end()
      const status = statuses[forced.length] ?? 200
      forced.push(request.headers['x-prerender-revalidate'] === SECRET)
      if (forced.length === 1) await first.promise
      response.writeHead(status, { 'cache-control': status < 500 ? PUBLIC : 'no-store' }).end('x')
    })
    const begun = () => vi.waitFor(() => expect(forced).toHaveLength(1))
    return { get, publish, forced, begun, finish: first.resolve }
  }

  test('what changed while it was made is made anew until that succeeds', async () => {
    const { get, publish, forced, begun, finish } = await remaking([200, 503, 200, 200])
    const before = get()
    await begun()
    await publish()
    finish()
    await before
    for (const [path, now] of [
      ['/es', 1_002_000],
      ['/es', 1_004_000],
      ['/es', 1_006_000],
    ] as const) {
      vi.setSystemTime(now)
      await get(path)
    }
    expect(forced).toEqual([false, true, true, false])
  })

  test('what changed while it was made under another spelling is made anew', async () => {
    const { get, publish, forced, begun, finish } = await remaking()
    const before = get('/ES/%78')
    await begun()
    await publish()
    finish()
    await before
    await get('/es/x')
    expect(forced).toEqual([false, true])
  })

  test('what changed while it was made for one reader is made anew for all, also after that one', async () => {
    const { get, publish, forced, begun, finish } = await remaking()
    const alone = get('/es', { headers: { authorization: 'me' } })
    await begun()
    await publish()
    await get()
    finish()
    await (await alone).text()
    await setTimeout(20)
    for (const now of [1_002_000, 1_004_000]) {
      vi.setSystemTime(now)
      await get()
    }
    expect(forced).toEqual([false, true, true, false])
  })

  test('what is made of the same reads at another address, as it changes, is not joined', async () => {
    // As Next does: a read that is under way is shared by whatever asks for the same.
    let words = 'Before'
    let reading: Promise<string> | undefined
    let finish = () => {}
    const read = () => {
      reading ??= new Promise<string>((done) => {
        const found = words
        finish = () => {
          reading = undefined
          done(found)
        }
      })
      return reading
    }
    const { get, publish, made } = await site(async (request, response) => {
      if (request.method === 'POST') return response.end()
      const found = read()
      if (words === 'After') finish()
      response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': PUBLIC })
      response.end(await found)
    })
    const before = get('/es.txt')
    while (made() === 0) await setTimeout(5)
    words = 'After'
    await publish()
    const after = get('/es')
    await setTimeout(50)
    finish()
    expect(await (await before).text()).toBe('Before')
    expect(await (await after).text()).toBe('After')
  })
})
