import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE, PAGES, SPANISH_RELEASE } from './addresses.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const get = (path: string, init?: RequestInit) =>
  fetch(`${newsroom.url}${path}`, { redirect: 'manual', ...init })

async function visit(path: string, width = 1280): Promise<Page> {
  // axe needs a context of its own.
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

describe.each(PAGES)('%s', (path) => {
  test('answers, whole without a script, with its canonical address and both languages', async () => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    const canonical = html.match(/<link rel="canonical" href="([^"]+)"/)?.[1]
    expect(canonical).toBe(`${newsroom.url}${path}`)
    for (const lang of ['es', 'en', 'x-default']) expect(html).toContain(`hrefLang="${lang}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })
})

describe('languages', () => {
  test('/ leads to the visitor’s language, Spanish first', async () => {
    const languageFor = async (accepted: string) =>
      new URL(
        (await get('/', { headers: { 'accept-language': accepted } })).headers.get('location') ??
          '',
        newsroom.url,
      ).pathname
    expect(await languageFor('en-GB,en;q=0.9')).toBe('/en')
    expect(await languageFor('es-EC')).toBe('/es')
    expect(await languageFor('qu')).toBe('/es')
  })

  test('the switch leads to the same release in the other language and back', async () => {
    const page = await visit(SPANISH_RELEASE)
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
    expect(new URL(page.url()).pathname).toBe(ENGLISH_RELEASE)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('banner').getByRole('link', { name: 'Español' }).click()
    expect(new URL(page.url()).pathname).toBe(SPANISH_RELEASE)
    await page.context().close()
  })

  test('a route’s own name under Spanish leads to its Spanish address', async () => {
    const answer = await get('/es/releases')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe('/es/comunicados')
  })
})

describe('an address that does not exist', () => {
  test.each([
    '/fr',
    '/fr/comunicados',
    '/es/nada',
    '/en/comunicados',
    '/es/comunicados/nada',
    '/es/comunicados/_',
    '/en/ministers/nobody',
    '/en/events/nothing',
  ])('%s answers 404 with the newsroom’s own page in both languages', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain('Esta página no existe')
    expect(html).toContain('This page does not exist')
    expect(html).not.toContain('__next_error__')
  })
})

describe('without scripts', () => {
  test('the release can be read and sent, and no dead button is shown', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${newsroom.url}${ENGLISH_RELEASE}`)
    expect(await page.getByText('Out of the 21 countries').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: /^Email/ }).getAttribute('href')).toMatch(
      /^mailto:/,
    )
    await context.close()
  })
})
