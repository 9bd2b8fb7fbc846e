// The archive as a reader finds a release in it, without a script, in a real browser.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

/** More than a page of them, over thirteen years, every third one about health. */
const RELEASES = 45

const release = (n: number) => ({
  _id: `archive-test-${n}`,
  _type: 'release',
  language: 'es',
  kind: 'pressRelease',
  headline: `Operativo ${n} contra el contrabando de combustible`,
  slug: { _type: 'slug', current: `operativo-${n}` },
  dateline: { city: 'Quito', region: 'Ecuador', date: `${2000 + (n % 13)}-03-05` },
  publishedAt: `${2000 + (n % 13)}-03-05T15:00:00Z`,
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      markDefs: [],
      children: [
        { _type: 'span', _key: 's', text: 'La policía decomisó combustibles.', marks: [] },
      ],
    },
  ],
  topics: n % 3 === 0 ? [{ _type: 'reference', _ref: 'topic-salud', _key: 't' }] : [],
})

beforeAll(async () => {
  const client = await openLakeClient(newsroom)
  const all = client.transaction().create({
    _id: 'topic-salud',
    _type: 'topic',
    name: { _type: 'localizedString', es: 'Salud pública', en: 'Public health' },
    slug: { _type: 'slug', current: 'salud' },
  })
  for (let n = 0; n < RELEASES; n++) all.create(release(n))
  all.create({
    ...release(900),
    _id: 'archive-test-embargoed',
    headline: 'Contrabando bajo embargo',
    embargoUntil: '2999-01-01T00:00:00Z',
  })
  await all.commit()
})

async function visit(path: string, { width = 1280, scripts = false } = {}): Promise<Page> {
  const viewport = { width, height: 900 }
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

/** Presses a link or button, and waits for the whole page that it leads to. */
const follow = (way: Locator) => Promise.all([way.page().waitForEvent('load'), way.click()])

const results = (page: Page) => page.locator('main article h3').allTextContents()
const addressOf = (page: Page) => page.url().replace(newsroom.url, '')

describe('without a script', () => {
  test('a release is found by a word of another form, marked, then by a filter beside it', async () => {
    const page = await visit('/es/comunicados')
    await page.getByRole('searchbox', { name: 'Buscar en los comunicados' }).fill('combustible')
    await follow(page.getByRole('button', { name: 'Buscar' }))
    expect(addressOf(page)).toBe('/es/comunicados?q=combustible')
    expect(await page.locator('#results').textContent()).toBe(`${RELEASES} comunicados`)
    const marked = await page.locator('main mark').allTextContents()
    expect(new Set(marked.map((word) => word.toLowerCase()))).toContain('combustibles')

    await follow(
      page
        .getByRole('navigation', { name: 'Filtrar' })
        .getByRole('link', { name: /^Salud pública/ }),
    )
    expect(addressOf(page)).toBe('/es/comunicados?q=combustible&topic=salud')
    expect(await page.locator('#results').textContent()).toBe('15 comunicados')

    await follow(page.getByRole('link', { name: 'Quitar Tema: Salud pública' }))
    expect(addressOf(page)).toBe('/es/comunicados?q=combustible')
    await page.context().close()
  })

  test('the pages of an answer have every release once, and lead back', async () => {
    const page = await visit('/es/comunicados?q=contrabando&order=newest')
    const first = await results(page)
    const seen = [...first]
    const older = page.getByRole('link', { name: /Anteriores/ })
    while ((await older.count()) > 0) {
      await follow(older)
      seen.push(...(await results(page)))
    }
    expect(new Set(seen).size).toBe(RELEASES)
    expect(seen).toHaveLength(RELEASES)
    const newer = page.getByRole('link', { name: /Más recientes/ })
    while ((await newer.count()) > 0) await follow(newer)
    expect(await results(page)).toEqual(first)
    await page.context().close()
  })

  test('an address gives somebody else the same', async () => {
    const page = await visit('/es/comunicados?q=contrabando&topic=salud&year=2003')
    const other = await visit(addressOf(page))
    expect(await results(other)).toEqual(await results(page))
    expect((await results(page)).length).toBeGreaterThan(0)
    await page.context().close()
    await other.context().close()
  })

  test('the same question is asked in the other language', async () => {
    const page = await visit('/es/comunicados?topic=salud&year=2003')
    await follow(page.getByRole('banner').getByRole('link', { name: 'English' }))
    expect(addressOf(page)).toBe('/en/releases?year=2003&topic=salud')
    expect(await page.getByRole('link', { name: 'Remove Topic: Public health' }).count()).toBe(1)
    await page.context().close()
  })

  test('an empty answer leads on', async () => {
    const page = await visit('/es/comunicados?q=contrabando&year=1987')
    await follow(page.getByRole('link', { name: 'De cualquier año' }))
    expect(await page.locator('#results').textContent()).toBe(`${RELEASES} comunicados`)
    await page.context().close()
  })

  test('on a small screen the filters are folded, and open at a press', async () => {
    const page = await visit('/es/comunicados?q=contrabando', { width: 390 })
    const topic = page.getByRole('link', { name: /^Salud pública/ })
    expect(await topic.isVisible()).toBe(false)
    expect((await page.locator('#results').boundingBox())?.y).toBeLessThan(600)
    await page.getByText('Filtrar', { exact: true }).click()
    expect(await topic.isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('what is not public', () => {
  test('an embargoed release is not found, not counted, not followed', async () => {
    for (const path of [
      '/es/comunicados?q=embargo',
      '/es/comunicados?year=2003',
      '/es/feeds/rss.xml?q=embargo',
    ]) {
      const text = await (await fetch(newsroom.url + path)).text()
      expect(text).not.toContain('Contrabando bajo embargo')
    }
    const page = await visit('/es/comunicados?q=embargo')
    expect(await page.locator('main article').count()).toBe(0)
    await page.context().close()
  })
})

describe('an address', () => {
  const head = async (path: string) => {
    const answer = await fetch(newsroom.url + path, { redirect: 'manual' })
    return { answer, html: await answer.text() }
  }

  test('that makes no sense is a bad request, and says which part of it', async () => {
    const { answer, html } = await head('/es/comunicados?year=20x5')
    expect(answer.status).toBe(400)
    expect(html).toContain('«20x5»')
    expect(html).toContain('noindex')
  })

  test('of a topic may be listed by search engines, that of a search may not', async () => {
    expect((await head('/es/comunicados?topic=salud')).html).not.toContain('noindex')
    const { html } = await head('/es/comunicados?q=contrabando&utm_source=x')
    expect(html).toMatch(/<meta name="robots" content="noindex, follow"/)
    expect(html).toContain(
      `<link rel="canonical" href="${newsroom.url}/es/comunicados?q=contrabando"`,
    )
  })

  test('offers the feed of just this answer in its head, then the newsroom’s', async () => {
    const { html, answer } = await head('/es/comunicados?topic=salud')
    const feeds = [...html.matchAll(/type="application\/rss\+xml" href="([^"]+)"/g)]
    expect(feeds.map(([, href]) => href)).toEqual([
      `${newsroom.url}/es/feeds/rss.xml?topic=salud`,
      `${newsroom.url}/es/feeds/rss.xml`,
    ])
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=0, s-maxage=60\b/)
  })

  test('of a numbered page leads to the list for good', async () => {
    const { answer } = await head('/es/comunicados/pagina/2')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe('/es/comunicados')
  })
})

describe('the feed of a question', () => {
  const feed = async (query: string) => {
    const answer = await fetch(`${newsroom.url}/es/feeds/feed.json?${query}`)
    return { status: answer.status, body: await answer.json() }
  }

  test('has what answers it and no more, page by page', async () => {
    const { body } = await feed('topic=salud')
    expect(body.title).toContain('Salud pública')
    expect(body.items).toHaveLength(15)
    const { body: first } = await feed('q=contrabando')
    expect(first.next_url).toBe(`${newsroom.url}/es/feeds/feed.json?q=contrabando&page=2`)
  })

  test('says in its own terms what is wrong', async () => {
    expect((await feed('topic=nada')).status).toBe(404)
    const { status, body } = await feed('year=20x5')
    expect(status).toBe(400)
    expect(body.detail).toContain('year')
  })
})

describe.each([
  '/es/comunicados?q=contrabando',
  '/en/releases?topic=salud&year=2003',
  '/es/comunicados?q=nada+de+nada&topic=salud&kind=no',
])('%s', (path) => {
  test.each([1280, 320])('has no barrier that axe finds at %d px', async (width) => {
    const page = await visit(path, { width, scripts: true })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    await page.context().close()
  })
})

test('with the keyboard alone one searches, narrows and goes on, and sees where one is', async () => {
  const page = await visit('/es/comunicados?q=contrabando', { scripts: true })
  const seen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const { text, outline } = await page.evaluate(() => {
      const element = document.activeElement
      return {
        text: element?.getAttribute('name') ?? element?.textContent ?? '',
        outline: element ? getComputedStyle(element).outlineStyle : 'none',
      }
    })
    expect(outline, text).toBe('solid')
    seen.push(text)
    if (text.startsWith('Más resultados')) break
  }
  const order = ['q', 'Buscar', 'Salud pública', 'Quitar «contrabando»', 'relevancia', 'Operativo']
  const places = [...order, 'Más resultados'].map((start) =>
    seen.findIndex((text) => text.startsWith(start)),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await page.context().close()
})
