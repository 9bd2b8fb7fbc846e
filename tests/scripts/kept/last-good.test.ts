import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noteAsked, noteReachable } from '#lib/content/reachability.ts'
import { goneTag } from '#lib/content/tags.ts'
import { KeptAnswers } from '#scripts/kept/kept-answers.ts'
import { Renderer } from '#scripts/kept/renderer.ts'

const START = 1_000_000

/** A site that can fail or hang, with pages that name what they show. */
async function site() {
  const state = {
    status: 200,
    hangs: false,
    gone: '',
    webhook: 200,
    type: 'text/html',
    text: '/es/comunicados/a',
  }
  const answered: (() => void)[] = []
  const next: RequestListener = async (request, response) => {
    if (request.url === '/api/revalidate') {
      response.setHeader('newsroom-gone', state.gone)
      return response.writeHead(state.webhook).end()
    }
    const { status, type, text } = state
    if (state.hangs) {
      const note = noteAsked()
      await new Promise<void>((done) => answered.push(done))
      note(true)
    }
    response.writeHead(status, {
      'content-type': type,
      'cache-control': status === 200 ? 'public, s-maxage=60' : 'no-store',
    })
    response.end(status === 200 ? text : 'not now')
  }
  const kept = new KeptAnswers(new Renderer(next, 'a-secret'))
  const server = createServer(kept.listener(next)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const answer of answered) answer()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const get = (path = '/es', init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)
  const tell = (gone = '') => {
    state.gone = gone
    return get('/api/revalidate', { method: 'POST' })
  }
  return {
    state,
    get,
    tell,
    answer: () => {
      for (const one of answered.splice(0)) one()
    },
  }
}

const closing: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
  noteReachable(true)
  vi.useRealTimers()
})

describe('while the lake cannot be read', () => {
  test('the last good answer is given, with its age, for nobody else to keep', async () => {
    const { state, get } = await site()
    await get()
    vi.setSystemTime(START + 86_400_000)
    state.status = 503
    const answer = await get()
    expect([answer.status, await answer.text()]).toEqual([200, state.text])
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-accel-expires': '0',
      age: '86400',
      'cache-status': 'newsroom; hit; ttl=-86400; detail="content unavailable"',
    })
    expect((await get('/en')).status).toBe(503)
  })

  test('it is given although a text has changed since, and the new one as soon as it can be made', async () => {
    const { state, get, tell } = await site()
    await get()
    state.status = 500
    await tell()
    expect((await get()).status).toBe(200)
    Object.assign(state, { status: 200, text: 'corregido' })
    const answer = await get()
    expect(await answer.text()).toBe('corregido')
    expect(answer.headers.has('age')).toBe(false)
  })

  test.each([
    ['names it in its text', '/es', 'text/html', goneTag('a-1')],
    ['has it in its address', '/es/comunicados/a-1.txt', 'text/plain', goneTag('a-1')],
    ['cannot be looked into', '/es/x.pdf', 'application/pdf', goneTag('otro')],
    ['may name anything', '/es', 'text/html', 'gone'],
  ])('what is gone is not shown: not by what %s', async (_, path, type, gone) => {
    const { state, get, tell } = await site()
    Object.assign(state, { type, text: path === '/es' ? '<a href="/es/comunicados/a-1">' : 'x' })
    await get(path)
    await tell(gone)
    state.status = 503
    expect((await get(path)).status).toBe(503)
  })

  test('what does not name it stays', async () => {
    const { state, get, tell } = await site()
    await get()
    await tell(`${goneTag('release-b')},${goneTag('b-slug')}`)
    state.status = 503
    expect((await get()).status).toBe(200)
  })

  test('what was being made while it went is not kept', async () => {
    const { state, get, tell, answer } = await site()
    state.hangs = true
    const before = get()
    await setTimeout(50)
    await tell(goneTag('a'))
    state.hangs = false
    answer()
    expect((await before).status).toBe(200)
    state.status = 503
    expect((await get()).status).toBe(503)
  })

  test.each([404, 307])(
    'what the site itself answered %i for does not come back, although nobody told of it',
    async (status) => {
      const { get, state } = await site()
      await get()
      vi.setSystemTime(START + 60_000)
      state.status = status
      await get('/es', { redirect: 'manual' })
      state.status = 503
      expect(await (await get()).text()).toBe('not now')
    },
  )

  test('nothing stays after a webhook that failed', async () => {
    const { state, get, tell } = await site()
    await get()
    state.webhook = 500
    await tell()
    state.status = 503
    expect((await get()).status).toBe(503)
  })
})

describe('a lake that hangs', () => {
  test('lets nobody wait who asks for what was given before', async () => {
    const { state, get, answer } = await site()
    await get()
    vi.setSystemTime(START + 61_000)
    state.hangs = true
    const given = get()
    // Dates stand still in this test: the question is old as soon as it is.
    await setTimeout(100)
    vi.setSystemTime(START + 64_000)
    expect(await (await given).text()).toBe(state.text)
    expect((await given).headers.get('age')).toBe('64')
    state.text = 'otra vez'
    answer()
  })

  test('is waited for by nobody else than who asks for the first time', async () => {
    const { state, get, answer } = await site()
    state.hangs = true
    const given = get()
    await setTimeout(100)
    answer()
    expect((await given).status).toBe(200)
  })
})
