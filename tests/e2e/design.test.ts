// The site's look: in the dark, with another institution's name, colour and emblem, without motion.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { TOKENS } from '#lib/brand/tokens.ts'
import { PAGES, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, ...options })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

/** What a token is on the page, as `#rrggbb`. */
const token = (page: Page, name: string) =>
  page.evaluate(
    (property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(),
    `--color-${name}`,
  )

const barriersOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

describe.each(PAGES)('%s in the dark', (path) => {
  test.each([1280, 320])('has no barrier that axe finds at %d px', async (width) => {
    const page = await visit(path, { colorScheme: 'dark', viewport: { width, height: 900 } })
    expect(await token(page, 'paper')).toBe(TOKENS.dark.paper)
    expect(await barriersOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('the dark scheme', () => {
  test('is for screens: paper is light, whatever the reader’s system says', async () => {
    const page = await visit(SPANISH_RELEASE, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const { ground, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body)
      return { ground: backgroundColor, ink: color }
    })
    expect(ground).toBe(rgb(TOKENS.light.paper))
    expect(ink).not.toBe(rgb(TOKENS.dark.ink))
    await page.context().close()
  })

  test('has fields of its own', async () => {
    const page = await visit('/es', { colorScheme: 'dark' })
    const field = page.getByRole('searchbox')
    expect(await field.evaluate((input) => getComputedStyle(input).color)).toBe(
      rgb(TOKENS.dark.ink),
    )
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'light dark',
    )
    await page.context().close()
  })
})

/** `#0a7d3b` as browsers tell a computed colour. */
const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

describe.each(['reduce', 'no-preference'] as const)('where motion is %s', (reducedMotion) => {
  // A page that glides hides for a while what the keyboard has reached (WCAG 2.2, 2.4.11).
  test('the way to the contacts is a jump, and nothing moves by itself', async () => {
    const page = await visit('/es', { reducedMotion })
    const scrolls = () => getComputedStyle(document.documentElement).scrollBehavior
    expect(await page.evaluate(scrolls)).toBe('auto')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.context().close()
  })
})

describe('another institution', () => {
  const EMBLEM =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 120" width="90" height="120"><path d="M0 0h90v60c0 30-20 50-45 60C20 110 0 90 0 60z" fill="#ffd100"/></svg>'

  beforeAll(async () => {
    const lake = await openLakeClient(newsroom)
    const emblem = await lake.assets.upload('image', Buffer.from(EMBLEM), {
      filename: 'escudo.svg',
      contentType: 'image/svg+xml',
    })
    await lake
      .patch('settings')
      .set({
        ministry: { es: 'Secretaría de Salud', en: 'Department of Health' },
        accent: '#ffd100',
        mark: { _type: 'image', asset: { _type: 'reference', _ref: emblem._id } },
        follow: [
          { _key: 'a', _type: 'account', name: 'YouTube', url: 'https://youtube.com/@salud' },
        ],
      })
      .commit()
    const isShown = async () => {
      const html = await (await fetch(`${newsroom.url}/es`)).text()
      expect(html).toContain('--color-brand:#ffd100')
    }
    await vi.waitFor(isShown, { timeout: 30_000, interval: 200 })
  })

  test('has its name, its emblem and its accounts on a page', async () => {
    const page = await visit(SPANISH_RELEASE)
    const banner = page.getByRole('banner')
    expect(await banner.textContent()).toContain('Secretaría de Salud')
    const emblem = banner.locator('img')
    await expect
      .poll(() => emblem.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    const shown = await emblem.boundingBox()
    expect((shown?.height ?? 0) / (shown?.width ?? 1)).toBeCloseTo(120 / 90, 1)
    expect(await page.getByRole('contentinfo').getByRole('link', { name: 'YouTube' }).count()).toBe(
      1,
    )
    expect(await page.locator('link[rel="icon"]').getAttribute('href')).toContain('.svg')
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'keeps a yellow in its mark, and has links that can be read, in the %s scheme',
    async (colorScheme) => {
      const page = await visit('/es', { colorScheme })
      const mark = page.locator('[data-part="mark"]').first()
      expect(await mark.evaluate((tab) => getComputedStyle(tab).backgroundColor)).toBe(
        rgb('#ffd100'),
      )
      expect(await token(page, 'accent')).not.toBe(TOKENS[colorScheme].accent)
      expect(await barriersOf(page)).toEqual([])
      await page.context().close()
    },
  )
})
