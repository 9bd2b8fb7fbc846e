// What a browser is told it may do is what the pages do: everything works, and nothing else could.
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { PAGES, SPANISH_RELEASE } from './addresses.ts'
import { HOSTILE, hostileRelease, writeHostileLink, writeHostileReleases } from './hostile.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'
import { RICH_STATES, writeRichContent } from './rich-content.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const LINK = '/es/comunicados/enlace-hostil'

beforeAll(async () => {
  const lake = await openLakeClient(newsroom)
  await writeRichContent(lake)
  await writeHostileReleases(lake)
  await lake.patch('settings').set({ accent: '#0a7d3b' }).commit()
  const last = hostileRelease(HOSTILE.length - 1)
  await vi.waitFor(
    async () => {
      expect((await fetch(`${newsroom.url}${last}`)).status).toBe(200)
      expect(await (await fetch(`${newsroom.url}/es`)).text()).toContain('--color-accent')
    },
    { timeout: 30_000 },
  )
})

type Visit = { page: Page; troubles: string[] }

/** A page as a reader opens it, and what the browser refused or complained of. */
async function visit(path: string, permissions: string[] = []): Promise<Visit> {
  const context = await browser.newContext({ permissions })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('dialog', async (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    const isMissing = message.text().startsWith('Failed to load resource')
    if (['error', 'warning'].includes(message.type()) && !isMissing) troubles.push(message.text())
  })
  page.on('response', (answer) => {
    // Asked for by itself, for pages that stand alone and have no icon.
    if (answer.url().endsWith('/favicon.ico')) return
    if (answer.status() >= 400) troubles.push(`${answer.status()} ${answer.url()}`)
  })
  await page.exposeFunction('told', (violation: string) => troubles.push(violation))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { told } = window as unknown as { told: (violation: string) => void }
      told(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.goto(`${newsroom.url}${path}`, { waitUntil: 'networkidle' })
  return { page, troubles }
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${newsroom.url}${path}`, { redirect: 'manual', ...init })

describe('a public page', () => {
  test.each([...PAGES, ...Object.values(RICH_STATES), '/es/comunicados?q=policia&topic=seguridad'])(
    '%s is shown whole under its policy',
    async (path) => {
      const { page, troubles } = await visit(path)
      expect(troubles).toEqual([])
      // The styles that are named by digest are used: the institution's colour.
      const accent = () =>
        getComputedStyle(document.documentElement).getPropertyValue('--color-accent')
      expect((await page.evaluate(accent)).toLowerCase()).not.toBe('')
      const policy = (await get(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
      await page.context().close()
    },
  )

  test('has the institution’s colour, and a picture’s first sight', async () => {
    const { page } = await visit(RICH_STATES['with pictures and a quote'])
    const [background, brand] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('figure img') as Element).backgroundImage,
      document.querySelector('style[data-href="brand"]')?.textContent,
    ])
    expect(background).toContain('url("data:image/')
    expect(brand).toContain('--color-accent')
    const used = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--color-accent'),
    )
    expect(brand).toContain(used)
    await page.context().close()
  })

  test('that is not there, or says that it was asked for wrongly, too', async () => {
    for (const path of ['/es/comunicados/nada', '/en/nothing', '/es/comunicados?year=x']) {
      const { page, troubles } = await visit(path)
      expect(troubles).toEqual([expect.stringContaining(`${newsroom.url}${path}`)])
      const font = () => getComputedStyle(document.querySelector('h1') as Element).fontFamily
      expect(await page.evaluate(font)).toMatch(/Serif|serif/)
      await page.context().close()
    }
  })

  test('has buttons that work: copy, print, share', async () => {
    const { page, troubles } = await visit(SPANISH_RELEASE, ['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copiar el texto' }).click()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect.poll(copied).toContain('El ministro del Interior del Ecuador')
    await page.evaluate(() => {
      const { dataset } = document.body
      window.print = () => {
        dataset.did = 'print'
      }
      // Chromium on Linux has no sheet of the system's.
      navigator.share = async () => {
        dataset.did = 'share'
      }
    })
    for (const action of ['print', 'share']) {
      await page
        .locator(`[data-action=${action}]`)
        .first()
        .evaluate((button: HTMLElement) => button.click())
      await expect.poll(() => page.getAttribute('body', 'data-did')).toBe(action)
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('runs nothing that was put into it', async () => {
    const { page, troubles } = await visit(SPANISH_RELEASE)
    const ran = await page.evaluate(async () => {
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">'),
        () => document.body.setAttribute('onclick', 'window.ran=2'),
        () =>
          Object.assign(document.createElement('a'), { href: 'javascript:window.ran=4' }).click(),
        () =>
          document.body.append(
            Object.assign(document.createElement('script'), { text: 'window.ran=3' }),
          ),
        () =>
          document.body.append(
            Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' }),
          ),
        () =>
          document.body.append(
            Object.assign(document.createElement('style'), { textContent: 'h1{display:none}' }),
          ),
        () =>
          document.head.append(
            Object.assign(document.createElement('base'), { href: 'https://mal.example/' }),
          ),
      ]
      for (const attempt of attempts) {
        try {
          attempt()
        } catch {
          // Trusted Types throw.
        }
      }
      document.body.click()
      await new Promise((done) => setTimeout(done, 200))
      return [
        'ran' in window,
        getComputedStyle(document.querySelector('h1') as Element).display === 'none',
        document.baseURI.includes('mal.example'),
      ]
    })
    expect(ran).toEqual([false, false, false])
    const refused = troubles.join('\n')
    for (const directive of ['require-trusted-types-for', 'frame-src', 'style-src', 'base-uri']) {
      expect(refused).toContain(directive)
    }
    await page.context().close()
  })
})

describe('a hostile text', () => {
  test.each(HOSTILE.map((text, index) => [text, hostileRelease(index)]))(
    '%j is shown as it was written, and is data as it was written',
    async (text, path) => {
      const { page, troubles } = await visit(path)
      expect(await page.locator('h1').textContent()).toBe(`Titular ${text}`)
      const data = await page.locator('script[type="application/ld+json"]').allTextContents()
      expect(data.length).toBeGreaterThan(0)
      const parsed: unknown = data.map((block) => JSON.parse(block))
      expect(JSON.stringify(parsed)).toContain(JSON.stringify(`Titular ${text}`))
      for (const link of await page
        .locator('a')
        .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))) {
        expect(link).toMatch(/^(?:https?:|mailto:|tel:|\/|#|webcal:|\?)/)
      }
      expect(
        await page.locator('script:not([src]):not([type="application/ld+json"])').count(),
      ).toBe(0)
      expect(troubles).toEqual([])
      await page.context().close()
    },
  )

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'vbscript:x',
  ])('as a link, %j, never comes before the public', async (href) => {
    const lake = await openLakeClient(newsroom)
    await writeHostileLink(lake, 'https://ejemplo.gob.ec')
    await expect.poll(async () => (await get(LINK)).status).toBe(200)
    await writeHostileLink(lake, href)
    await expect.poll(async () => (await get(LINK)).status).toBe(404)
  })
})

/** What Studio asks of Sanity's own servers, and of a project's own host name, is there for a hosted one alone. */
const ELSEWHERE =
  /https:\/\/(?:core\.)?sanity-cdn\.com\/|https:\/\/api\.sanity\.io\/|\/\/newsroom\.localhost:/

/** zod asks the browser whether it may compile its checks, and goes on without. */
const ASKED = 'script-src: eval '

const refusedHere = (troubles: string[]) =>
  troubles.filter(
    (trouble) =>
      /polic|directive|-src/i.test(trouble) && !ELSEWHERE.test(trouble) && trouble !== ASKED,
  )

describe('Studio', () => {
  test('opens under a policy of its own, with nothing refused; nobody else’s page may frame it', async () => {
    const { page, troubles } = await visit('/studio/structure/releases-es')
    await page.getByText('El ministro del Interior del Ecuador').first().waitFor()
    expect(refusedHere(troubles)).toEqual([])
    const policy = (await get('/studio')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/)
    expect(policy).toContain("frame-ancestors 'none'")
    await page.context().close()
  })

  test('has another nonce at each request, which nobody can choose', async () => {
    const chosen = { 'content-security-policy': "script-src 'nonce-chosen'" }
    const policies = await Promise.all(
      [get('/studio'), get('/studio', { headers: chosen })].map(async (answer) =>
        (await answer).headers.get('content-security-policy'),
      ),
    )
    expect(new Set(policies).size).toBe(2)
    expect(policies.join()).not.toContain('chosen')
    expect(await (await get('/es', { headers: chosen })).text()).not.toContain('chosen')
  })

  test('previews the site in a frame, with nothing refused', async () => {
    const { page, troubles } = await visit(
      `/studio/presentation?preview=${encodeURIComponent(SPANISH_RELEASE)}`,
    )
    await page.frameLocator('iframe').first().locator('[data-part=stamp]').waitFor()
    await expect.poll(() => page.getByTestId('print-view').isEnabled()).toBe(true)
    expect(refusedHere(troubles)).toEqual([])
    await page.context().close()
  })
})

/** What the server says to an address as it stands, which `fetch` would tidy. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(newsroom.url)
  const asked = request({ hostname, port, path, headers })
  asked.end()
  const [answer] = await once(asked, 'response')
  let body = ''
  for await (const piece of answer.setEncoding('utf8')) body += piece
  return { status: Number(answer.statusCode), headers: answer.headers, body }
}

describe('an address', () => {
  test.each([
    '//mal.example',
    '//mal.example/',
    '///mal.example/%2e%2e',
    '/\\mal.example',
    '/\\mal.example/',
    '/%5cmal.example/',
    '/%2f%2fmal.example/',
    '/es//mal.example/',
    '/es/%0d%0aSet-Cookie:%20x=1/',
    '/es/comunicados/?next=//mal.example',
    '//mal.example/es/releases',
    '/es/releases//mal.example',
    '/es/comunicados/pagina/%2f%2fmal.example',
    '/archive/es?q=%0d%0aLocation:%20https://mal.example',
    '/api/draft-mode/disable?redirect=//mal.example',
    '/api/draft-mode/enable?sanity-preview-pathname=//mal.example',
  ])('%s leads to no other site, and sets no header', async (path) => {
    const { status, headers } = await raw(path)
    expect(status).toBeLessThan(500)
    const { location = newsroom.url } = headers
    expect(new URL(location, newsroom.url).origin).toBe(newsroom.url)
    // In a browser, too, which reads a backslash as a slash.
    expect(location).not.toMatch(/^[/\\]{2}|[\r\n]/)
    expect(JSON.stringify(headers['set-cookie'] ?? '')).not.toContain('x=1')
  })

  test.each([
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/../package.json',
    '/scripts/..%2f..%2fpackage.json',
    '/_next/static/..%2f..%2fBUILD_ID',
    '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    '/scripts/..\\..\\package.json',
    '/es/comunicados/..%2f..%2f..%2fpackage.json',
    '/es/comunicados/..%2f..%2fpackage.json.pdf',
    '/es/feeds/..%2f..%2fpackage.json',
    '/sitemaps/..%2f..%2fpackage.json',
    '/%00',
    '/es/%ff',
    '/es/comunicados/%00.pdf',
    '/es/comunicados/x%00.txt',
    '/file:///etc/passwd',
  ])('%s reaches no file', async (path) => {
    const { status, body } = await raw(path)
    expect([308, 400, 404]).toContain(status)
    expect(body).not.toMatch(/"private": true|root:x:/)
  })

  test.each([
    'http://127.0.0.1:1/',
    'https://mal.example/a.png',
    '/icon.svg',
    '//mal.example/a.png',
  ])('that has Next make a picture of %s is answered by nothing', async (url) => {
    const { status } = await raw(`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)
    expect(status).toBe(404)
  })
})

describe('who asks too much', () => {
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

  test('is told so, in both languages on a page, while others are answered', async () => {
    const guess = (address: string) => get('/es/vista-previa/a-guess', from(address))
    const answers: Response[] = []
    for (let count = 0; count < 121; count += 1) answers.push(await guess('203.0.113.7'))
    expect(answers.slice(0, 120).every(({ status }) => status === 410)).toBe(true)
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last?.text()).toMatch(/Demasiadas consultas[\s\S]*Too many requests/)
    expect(last?.headers.get('content-security-policy')).toContain("style-src 'self' 'sha256-")
    expect((await guess('203.0.113.8')).status).toBe(410)
  })

  test('or sends more than a webhook has is refused', async () => {
    const post = (body: BodyInit) => {
      // `duplex` is in the Fetch standard, but not in the types of browsers.
      const init = { method: 'POST', body, duplex: 'half' }
      return get('/api/revalidate', init)
    }
    expect((await post('x'.repeat(65 * 1024))).status).toBe(413)
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16 * 1024)),
    })
    expect((await post(endless)).status).toBe(413)
  })

  test('or sends half a request, and waits, is cut', async () => {
    const { hostname, port } = new URL(newsroom.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write('GET /es HTTP/1.1\r\nHost: prensa.example\r\n')
    socket.resume()
    await once(socket, 'close')
  })
})

test('the press office can be told of a hole, once it is named', async () => {
  const path = '/.well-known/security.txt'
  expect((await get(path)).status).toBe(404)
  const lake = await openLakeClient(newsroom)
  const contacts = [{ _key: 'a', name: 'Oficina de prensa', email: 'prensa@ejemplo.gob.ec' }]
  await lake.patch('settings').set({ contacts }).commit()
  await expect
    .poll(async () => (await get(path)).text())
    .toContain('Contact: mailto:prensa@ejemplo.gob.ec')
  const text = await (await get(path)).text()
  expect(Date.parse(text.match(/Expires: (.*)/)?.[1] ?? '')).toBeGreaterThan(Date.now())
})
