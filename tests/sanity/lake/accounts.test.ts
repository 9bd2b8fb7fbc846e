import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import {
  addUser,
  asStudio,
  cookieOf,
  logInAs,
  PASSWORD,
  postLogin,
  STUDIO,
  withAccounts,
} from './accounts.ts'
import { logIn, ORIGIN, openLake, type TestLake } from './lake.ts'

/** For what leaves no trace: each of the others opens a lake of its own. */
let lake: TestLake

beforeAll(async () => {
  const closers: Array<() => Promise<void>> = []
  lake = await openLake({}, (work) => closers.push(work))
  await addUser(lake, 'ana', 'editor', 'Ana Pérez')
  return async () => {
    for (const work of closers) await work()
  }
})

const loginPage = (query = `origin=${encodeURIComponent(STUDIO)}`, headers = {}) =>
  fetch(`${lake.url}/v1/auth/login/local?${query}`, { redirect: 'manual', headers })

const documentOf = async (answer: Response) => new JSDOM(await answer.text()).window.document

const me = async (of: { url: string }, cookie: string) =>
  (await asStudio(of, cookie)('/users/me')).json()

describe('the login page', () => {
  it('asks for a name and a password, and gives no session by itself', async () => {
    const answer = await loginPage()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const page = await documentOf(answer)
    expect(page.documentElement.lang).toBe('es')
    expect(page.querySelector('h1')?.textContent).toBe('Iniciar sesión')
    expect(page.querySelector('.lead')?.textContent).toContain('localhost:3000')
    expect(page.querySelector('[autocomplete="current-password"]')?.getAttribute('type')).toBe(
      'password',
    )
    expect(page.querySelector('script')).toBeNull()
  })

  it('is a form that works as it stands', async () => {
    const page = await documentOf(await loginPage())
    const form = page.querySelector('form')
    expect(form?.method).toBe('post')
    const fields = [...(form?.querySelectorAll('input') ?? [])].map(({ name, value }) => [
      name,
      value,
    ])
    const filled = Object.fromEntries([...fields, ['login', 'Ana'], ['password', PASSWORD]])
    const answer = await postLogin(lake, filled)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(STUDIO)
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await me(lake, cookieOf(answer))).toMatchObject({ name: 'Ana Pérez', role: 'editor' })
  })

  it('speaks English to a browser that prefers it, and to whoever asks', async () => {
    const origin = `origin=${encodeURIComponent(STUDIO)}`
    for (const answer of [
      await loginPage(origin, { 'accept-language': 'fr,es;q=0.5,en-GB;q=0.9' }),
      await loginPage(`${origin}&lang=en`),
    ]) {
      const page = await documentOf(answer)
      expect(page.documentElement.lang).toBe('en')
      expect(page.querySelector('footer a')?.getAttribute('lang')).toBe('es')
    }
  })

  it('may run, load and be framed by nothing, and leads to Studio only', async () => {
    const policy = (await loginPage()).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain(`form-action 'self' ${ORIGIN};`)
    expect(policy).not.toContain('unsafe')
  })

  it('says in words what was wrong, keeps the name, and never the password', async () => {
    const answer = await postLogin(lake, { login: '<b>ana', password: 'not the right password' })
    expect(answer.status).toBe(401)
    const text = await answer.text()
    expect(text).not.toContain('not the right password')
    const page = new JSDOM(text).window.document
    expect(page.querySelector('[role=alert]')?.textContent).toContain('no corresponden')
    expect(page.querySelector<HTMLInputElement>('#login')?.value).toBe('<b>ana')
    expect(page.title).toMatch(/^Error: /)
  })

  it('wants both fields', async () => {
    expect((await postLogin(lake, { login: 'ana', password: '' })).status).toBe(400)
  })

  it('tells nobody which names there are: both answers are the same', async () => {
    const texts = ['ana', 'eva'].map(async (login) => {
      const answer = await postLogin(lake, { login, password: 'not the right password' })
      return [answer.status, (await answer.text()).replaceAll(`"${login}"`, '')]
    })
    const [known, unknown] = await Promise.all(texts)
    expect(known).toEqual(unknown)
  })

  it.each([
    ['another page', { origin: 'https://elsewhere.example' }],
    ['a Studio', { origin: ORIGIN }],
    ['nowhere', { origin: 'null' }],
  ])('takes no form from %s', async (_, headers) => {
    const answer = await postLogin(lake, { login: 'ana', password: PASSWORD }, headers)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('leads to no page of another origin', async () => {
    const origin = 'https://elsewhere.example/studio'
    const answer = await postLogin(lake, { login: 'ana', password: PASSWORD, origin })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('location')).toBeNull()
    expect((await loginPage(`origin=${encodeURIComponent(origin)}`)).status).toBe(403)
  })

  it('leads back to an address that a header can hold', async () => {
    const origin = `${STUDIO}/\ncomunicado-á`
    const answer = await postLogin(lake, { login: 'ana', password: PASSWORD, origin })
    expect(answer.headers.get('location')).toBe(`${STUDIO}/comunicado-%C3%A1`)
  })

  it.each(['multipart/form-data', 'application/json', 'text/plain'])(
    'takes no form that is %s',
    async (type) => {
      const headers = { 'content-type': type }
      const answer = await postLogin(lake, { login: '', password: '' }, headers)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
    },
  )

  it('takes no form of a thousand pages', async () => {
    const answer = await postLogin(lake, { login: 'ana', password: 'x'.repeat(20_000) })
    expect(answer.status).toBe(413)
  })
})

describe('a session', () => {
  it.each(['', 'lakeSession=', 'lakeSession=forged', `lakeSession=${'A'.repeat(43)}`])(
    'is not "%s"',
    async (cookie) => {
      expect(await me(lake, cookie)).toEqual({})
    },
  )

  it('is a new one at each login, whatever the browser brought', async () => {
    const chosen = `lakeSession=${'A'.repeat(43)}`
    const first = await postLogin(lake, { login: 'ana', password: PASSWORD }, { cookie: chosen })
    const one = cookieOf(first)
    expect(one).not.toBe(chosen)
    const second = await postLogin(lake, { login: 'ana', password: PASSWORD }, { cookie: one })
    expect(cookieOf(second)).not.toBe(one)
    expect(await me(lake, chosen)).toEqual({})
    expect(await me(lake, one)).toEqual({})
    expect(await me(lake, cookieOf(second))).toHaveProperty('id')
  })

  it('without a password ends when there are accounts', async () => {
    const own = await openLake()
    const cookie = await logIn(own)
    expect(await me(own, cookie)).toMatchObject({ id: 'local' })
    await addUser(own, 'ana')
    expect(await me(own, cookie)).toEqual({})
    expect(await logIn(own)).toBe('')
  })

  it('without a password is not for whom a proxy asks, though it calls itself localhost', async () => {
    const own = await openLake()
    const address = `${own.url}/v1/auth/login/local?origin=${encodeURIComponent(ORIGIN)}`
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    const answer = await fetch(address, { headers, redirect: 'manual' })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('outlives a restart of the lake', async () => {
    const first = await openLake()
    await addUser(first, 'ana')
    const cookie = await logInAs(first, 'ana')
    await first.close()
    const second = await openLake({ dataDir: first.dataDir })
    expect(await me(second, cookie)).toHaveProperty('id')
  })

  it.each([
    [
      'logout',
      async (own: TestLake, cookie: string) => {
        await asStudio(own, cookie)('/auth/logout', { method: 'POST' })
      },
    ],
    [
      'a new password',
      (own: TestLake) =>
        withAccounts(own, async ({ accounts }) => {
          await accounts.change('ana', { password: 'another four words for it' })
        }),
    ],
    [
      'the user’s removal',
      (own: TestLake) =>
        withAccounts(own, ({ accounts }) => {
          accounts.remove('ana')
        }),
    ],
  ])('ends with %s', async (_, end) => {
    const own = await openLake()
    await addUser(own, 'eva')
    await addUser(own, 'ana')
    const cookie = await logInAs(own, 'ana')
    expect(await me(own, cookie)).toHaveProperty('id')
    await end(own, cookie)
    expect(await me(own, cookie)).toEqual({})
  })

  it('takes the streams with it that it opened', async () => {
    const own = await openLake()
    await addUser(own, 'eva')
    await addUser(own, 'ana')
    const stream = await asStudio(own, await logInAs(own, 'ana'))('/data/listen/production?query=*')
    const ended = vi.fn()
    void stream.text().then(ended, ended)
    await withAccounts(own, ({ accounts }) => accounts.remove('ana'))
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), 10_000)
  })

  it('over TLS is for this host alone and never sent in the clear', async () => {
    const own = await openLake({ publicUrl: 'https://localhost' })
    await addUser(own, 'ana')
    const ana = { login: 'ana', password: PASSWORD }
    const answer = await postLogin(own, ana, { origin: 'https://localhost' })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-lakeSession=.*Path=\/.*; Secure/)
    expect(await me(own, cookieOf(answer))).toHaveProperty('id')
    expect(await me(own, cookieOf(answer).replace('__Host-', ''))).toEqual({})
  })
})
