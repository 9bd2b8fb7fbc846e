// What a reader's browser is sent for a page, as it is really sent.
import { readFile } from 'node:fs/promises'
import type { Browser, Page, Response } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ENGLISH_RELEASE, PAGES, SPANISH_RELEASE } from './addresses.ts'
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

const PICTURES = RICH_STATES['with pictures and a quote']

beforeAll(async () => {
  await writeRichContent(await openLakeClient(newsroom))
  await vi.waitFor(
    async () => expect((await fetch(`${newsroom.url}${PICTURES}`)).status).toBe(200),
    { timeout: 30_000 },
  )
})

type Visit = { page: Page; sent: Response[]; of: (type: string) => Response[] }

async function visit(path: string): Promise<Visit> {
  const page = await (await browser.newContext()).newPage()
  const sent: Response[] = []
  page.on('response', (response) => sent.push(response))
  await page.goto(`${newsroom.url}${path}`, { waitUntil: 'networkidle' })
  return { page, sent, of: (type) => sent.filter((one) => one.request().resourceType() === type) }
}

const size = async (responses: Response[]) => {
  const bodies = await Promise.all(responses.map((response) => response.body()))
  return bodies.reduce((sum, body) => sum + body.length, 0)
}

describe.each([...PAGES, PICTURES])('%s', (path) => {
  test('is sent without Next’s scripts; those of its buttons are small', async () => {
    const { page, of } = await visit(path)
    const scripts = of('script')
    expect(scripts.map((script) => new URL(script.url()).pathname)).toEqual(
      scripts.map(() => expect.stringMatching(/^\/scripts\/[a-z-]+\.js$/)),
    )
    expect(await size(scripts)).toBeLessThan(6000)
    expect(await page.locator('script:not([src], [type])').count()).toBe(0)
    await page.context().close()
  })
})

describe('letters', () => {
  test('come in two files, asked for before anything shows; a third for a name that needs it', async () => {
    const html = await fetch(`${newsroom.url}${SPANISH_RELEASE}`)
    expect(html.headers.get('link')?.match(/as="font"/g)).toHaveLength(2)
    const common = await visit('/es/eventos/reuniones-washington-2015')
    expect(common.of('font')).toHaveLength(2)
    expect(await size(common.of('font'))).toBeLessThan(80_000)
    const polish = await visit(RICH_STATES['corrected, without a translation'])
    expect(polish.of('font').length).toBeGreaterThan(2)
    await common.page.context().close()
    await polish.page.context().close()
  })

  test('move nothing when they come as fast as the page', async () => {
    const page = await (await browser.newContext()).newPage()
    // What shifts is told by the browser itself (Layout Instability API).
    await page.addInitScript(() => {
      const shifts: number[] = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry) shifts.push(Number(entry.value))
        document.documentElement.dataset.shifts = JSON.stringify(shifts)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(`${newsroom.url}${SPANISH_RELEASE}`, { waitUntil: 'networkidle' })
    const shifts = await page.evaluate(() => document.documentElement.dataset.shifts ?? '[]')
    expect(JSON.parse(shifts)).toEqual([])
    await page.context().close()
  })
})

describe('pictures', () => {
  test('are sent no larger than they are shown, in a format for browsers, with room kept', async () => {
    const { page, of } = await visit(PICTURES)
    const picture = page.locator('figure img').first()
    await picture.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    const [width, shown] = await picture.evaluate((image: HTMLImageElement) => [
      image.naturalWidth,
      image.clientWidth,
    ])
    expect(width).toBeGreaterThanOrEqual(shown ?? Number.NaN)
    expect(width).toBeLessThan(2 * (shown ?? Number.NaN))
    const types = of('image').map((image) => image.headers()['content-type'])
    expect(types).toContain('image/webp')
    for (const attribute of ['width', 'height', 'srcset', 'sizes', 'alt']) {
      expect(await picture.getAttribute(attribute)).toBeTruthy()
    }
    await page.context().close()
  })

  test('that nobody has scrolled to are on paper all the same', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 200 } })
    const page = await context.newPage()
    await page.goto(`${newsroom.url}${PICTURES}`, { waitUntil: 'networkidle' })
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(
          [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
        )
      }
    })
    await page.getByRole('button', { name: 'Imprimir este comunicado' }).click()
    await expect.poll(() => page.getAttribute('body', 'data-printed')).toBe('true')
    await context.close()
  })
})

test('what is made at the request, an answer of the archive, is sent without Next’s scripts', async () => {
  const html = await (await fetch(`${newsroom.url}/es/comunicados?q=policia`)).text()
  expect(html.slice(0, html.indexOf('</head>'))).toContain('<title>«policia» · Comunicados')
  expect(html).not.toMatch(/<script[^>]*(?:_next|>self)/)
})

test('under a server that is not ours, too, a page’s scripts have nothing of the desk in them', async () => {
  const manifest = await readFile(
    '.next/server/app/[locale]/releases/[slug]/page_client-reference-manifest.js',
    'utf8',
  )
  const chunks = new Set(manifest.match(/static\/chunks\/[\w.~-]+\.js/g))
  expect(chunks.size).toBeGreaterThan(0)
  // next-intl's link is among them, as what makes addresses is exported together with it.
  for (const chunk of chunks) {
    const code = await readFile(`.next/${chunk}`, 'utf8')
    for (const desk of ['ZodError', 'apicdn.sanity.io', 'visual-editing', 'styled-components']) {
      expect(code.includes(desk), `${chunk} has ${desk}`).toBe(false)
    }
  }
})

test('what can be compressed is', async () => {
  for (const path of [ENGLISH_RELEASE, '/en/feeds/rss.xml']) {
    const answer = await fetch(`${newsroom.url}${path}`, { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
  }
})
