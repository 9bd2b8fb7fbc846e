import { request } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { logIn, ORIGIN, openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake
let cookie: string

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  cookie = await logIn(lake)
  return async () => {
    for (const work of closers) await work()
  }
})

const api = (path: string, init?: RequestInit) => fetch(`${lake.url}/v2026-02-01${path}`, init)
const mutation = { method: 'POST', body: '{"mutations": [{"create": {"_type": "topic"}}]}' }
const write = (headers: Record<string, string>) =>
  api('/data/mutate/production', { ...mutation, headers })

describe('login', () => {
  it('leads back to the Studio that asked for it, with a cookie that scripts cannot read', async () => {
    const back = `${ORIGIN}/studio`
    const answer = await fetch(
      `${lake.url}/v1/auth/login/local?origin=${encodeURIComponent(back)}`,
      {
        redirect: 'manual',
      },
    )
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(back)
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  })

  it.each(['https://elsewhere.example', 'javascript:alert(1)', `${ORIGIN}.elsewhere.example`, ''])(
    'is refused to pages from "%s"',
    async (origin) => {
      const address = `${lake.url}/v1/auth/login/local?origin=${encodeURIComponent(origin)}`
      const answer = await fetch(address, { redirect: 'manual' })
      expect(answer.status).toBe(403)
      expect(answer.headers.get('set-cookie')).toBeNull()
    },
  )

  it('makes the local user an administrator', async () => {
    const answer = await api('/users/me', { headers: { cookie, origin: ORIGIN } })
    expect(await answer.json()).toMatchObject({
      id: expect.any(String),
      roles: [{ name: 'administrator' }],
    })
  })

  it.each(['', 'lakeSession=forged', 'lakeSession=99999999999.forged'])(
    'is asked of somebody whose cookie is "%s": there is no user then',
    async (given) => {
      const answer = await api('/users/me', { headers: { cookie: given } })
      expect(await answer.json()).toEqual({})
    },
  )

  it('outlives a restart of the lake', async () => {
    const first = await openLake()
    const headers = { cookie: await logIn(first), origin: ORIGIN }
    await first.close()
    const second = await openLake({ dataDir: first.dataDir })
    const answer = await fetch(`${second.url}/v1/users/me`, { headers })
    expect(await answer.json()).toHaveProperty('id')
  })

  it('ends with logout, in the browser and on the lake', async () => {
    const headers = { cookie: await logIn(lake), origin: ORIGIN }
    const answer = await api('/auth/logout', { method: 'POST', headers })
    expect(answer.headers.get('set-cookie')).toMatch(/^lakeSession=;.*Max-Age=0/)
    expect(await (await api('/users/me', { headers })).json()).toEqual({})
  })
})

describe('writing', () => {
  it('needs a session or a token', async () => {
    const answer = await write({})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ statusCode: 401, error: 'Unauthorized' })
    expect(await lake.robot.fetch('count(*)')).toBe(0)
  })

  it('is refused with a token of another lake', async () => {
    expect((await write({ authorization: 'Bearer another-token-entirely' })).status).toBe(401)
  })

  it('with the session is for pages of the allowed origins', async () => {
    expect((await write({ cookie, origin: ORIGIN })).status).toBe(200)
    expect((await write({ cookie, origin: 'http://localhost:9999' })).status).toBe(403)
    expect((await write({ cookie, origin: 'null' })).status).toBe(403)
    expect((await write({ cookie })).status).toBe(403)
  })

  it.each(['actions/production', 'mutate/production'])('%s needs it, too', async (endpoint) => {
    expect((await api(`/data/${endpoint}`, { ...mutation })).status).toBe(401)
  })

  it('of assets needs it, too', async () => {
    const upload = { method: 'POST', body: 'text' }
    expect((await api('/assets/files/production', upload)).status).toBe(401)
    expect((await api('/assets/images/production', upload)).status).toBe(401)
  })
})

describe('a page of another origin', () => {
  it('may not read the answers', async () => {
    const headers = { origin: 'https://elsewhere.example', cookie }
    const answer = await api('/data/query/production?query=*', { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is not answered with what only the session may read', async () => {
    await lake.robot.create({ _id: 'drafts.secret', _type: 'topic' })
    const headers = { origin: 'https://elsewhere.example', cookie }
    const query = encodeURIComponent('count(*[_id == "drafts.secret"])')
    const answer = await api(`/data/query/production?perspective=raw&query=${query}`, { headers })
    expect(await answer.json()).toMatchObject({ result: 0 })
  })

  it('is not allowed by the preflight', async () => {
    const ask = (origin: string) =>
      api('/data/mutate/production', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      })
    const elsewhere = await ask('https://elsewhere.example')
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull()
    const own = await ask(ORIGIN)
    expect(own.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(own.headers.get('access-control-allow-credentials')).toBe('true')
  })
})

describe('the name by which the lake is called', () => {
  /** `fetch` sets the Host header itself; this does not. */
  const statusWithHost = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ port: lake.port, host: '127.0.0.1', path: '/v1/ping', headers: { host } })
        .on('response', (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
        .on('error', reject)
        .end()
    })

  it.each(['localhost', 'localhost:3334', '127.0.0.1:3334', '[::1]:3334', 'l0.localhost:3334'])(
    '%s is one of this machine',
    async (host) => {
      expect(await statusWithHost(host)).toBe(200)
    },
  )

  it.each(['elsewhere.example', 'localhost.elsewhere.example', '10.0.0.1:3334'])(
    '%s is refused: another page may have made it lead here',
    async (host) => {
      expect(await statusWithHost(host)).toBe(403)
    },
  )
})

describe('what does not exist', () => {
  it.each(['/v1/nothing/here', '/', '/vnever/data/query/production', '/v1/projects/x/y'])(
    '%s is 404 and named',
    async (path) => {
      const headers = { authorization: `Bearer ${TOKEN}` }
      const answer = await fetch(lake.url + path, { headers })
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({
        statusCode: 404,
        error: 'Not Found',
        message: expect.stringContaining(path),
      })
    },
  )
})
