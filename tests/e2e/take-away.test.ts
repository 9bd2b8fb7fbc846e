// A release leaves its page: copied, shared, downloaded, with a script and without one.
import { AxeBuilder } from '@axe-core/playwright'
import type { SanityClient } from '@sanity/client'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { picture } from '../sanity/lake/picture.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser
let editor: SanityClient

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const SPANISH = 'release-2015-01-27-es'
const QUOTE = 'Los resultados se pueden contar.'
const FILES = `${SPANISH_RELEASE}.txt`

beforeAll(async () => {
  editor = await openLakeClient(newsroom)
  const asset = await editor.assets.upload('image', await picture(1200, 800).jpeg().toBuffer(), {
    filename: 'mesa.jpg',
  })
  const quote = { _type: 'quote', _key: 'said', text: QUOTE, speaker: 'Ana Paz', role: 'ministra' }
  const shown = {
    ...{ _type: 'figureImage', _key: 'shown', alt: 'Una mesa', credit: 'Luis Mora' },
    asset: { _type: 'reference', _ref: asset._id },
  }
  // A patch inserts once.
  await editor
    .transaction()
    .patch(SPANISH, (patch) => patch.insert('after', 'body[0]', [quote]))
    .patch(SPANISH, (patch) => patch.setIfMissing({ images: [] }).append('images', [shown]))
    .commit()
  const isShown = async () => (await (await get(SPANISH_RELEASE)).text()).includes(QUOTE)
  await vi.waitUntil(isShown, { timeout: 30_000, interval: 200 })
})

const get = (path: string) => fetch(`${newsroom.url}${path}`, { redirect: 'manual' })

async function visit(options: BrowserContextOptions = {}, path = SPANISH_RELEASE): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  const page = await context.newPage()
  await page.goto(`${newsroom.url}${path}`)
  return page
}

const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('what is copied', () => {
  test('of a release is its plain text, as its file has it', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Copiar el texto' }).click()
    await page.getByRole('status').getByText('Texto copiado').waitFor()
    const text = await pasted(page)
    expect(text).toBe(await (await get(FILES)).text())
    expect(text).toContain(`«${QUOTE}»\n— Ana Paz, ministra\n`)
    await page.context().close()
  })

  test('of the page is its own address, whatever the reader came in with', async () => {
    const page = await visit({}, `${SPANISH_RELEASE}?utm_source=red#last`)
    await page.getByRole('button', { name: 'Copiar el enlace' }).click()
    await page.getByRole('status').getByText('Enlace copiado').waitFor()
    expect(await pasted(page)).toBe(`${newsroom.url}${SPANISH_RELEASE}`)
    await page.context().close()
  })

  test('of a quote has who said it, the release, the ministry and the address', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Copiar la cita' }).click()
    await page.getByRole('status').getByText('Cita copiada').waitFor()
    expect(await pasted(page)).toMatch(
      /^«Los resultados se pueden contar\.»\n— Ana Paz, ministra\n\nEl ministro .* · Ministerio del Interior\nhttp\S+$/,
    )
    await page.context().close()
  })

  test('can be by the keyboard, and the button says in the page’s language what came of it', async () => {
    const page = await visit({}, ENGLISH_RELEASE)
    await page.getByRole('link', { name: 'Press kit ZIP' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Text copied' }).waitFor()
    expect(await pasted(page)).toContain('Ministry of the Interior')
    await page.context().close()
  })

  test('is nothing when the text does not come, and the page says so', async () => {
    const page = await visit()
    await page.context().route(`**${FILES}`, (route) => route.abort())
    await page.getByRole('button', { name: 'Copiar el texto' }).click()
    await page.getByRole('status').getByText('No se pudo copiar').waitFor()
    await page.context().close()
  })
})

describe('sharing', () => {
  /** Chromium has no sheet here. */
  async function withSheet(answer: 'shared' | 'closed'): Promise<Page> {
    const page = await visit({ viewport: { width: 390, height: 800 } })
    await page.addInitScript((outcome) => {
      navigator.share = async (data) => {
        document.documentElement.dataset.shared = JSON.stringify(data)
        if (outcome === 'closed') throw new DOMException('Closed', 'AbortError')
      }
    }, answer)
    await page.reload()
    return page
  }

  test('is not offered where the system has no sheet', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Copiar el texto' }).waitFor()
    expect(await page.getByText('Compartir', { exact: true }).isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: /^Compartir/ }).count()).toBe(0)
    await page.context().close()
  })

  test('hands the system title and address', async () => {
    const page = await withSheet('shared')
    await page.getByRole('button', { name: 'Compartir este comunicado' }).click()
    const { title, url } = JSON.parse(
      (await page.locator('html').getAttribute('data-shared')) ?? '{}',
    )
    expect(title).toMatch(/^El ministro .* · Ministerio del Interior$/)
    expect(url).toBe(`${newsroom.url}${SPANISH_RELEASE}`)
    await page.context().close()
  })

  test('that the reader thinks better of is no failure', async () => {
    const page = await withSheet('closed')
    const button = page.getByRole('button', { name: 'Compartir este comunicado' })
    await button.click()
    await page.locator('html[data-shared]').waitFor()
    expect(await button.textContent()).toBe('Compartir')
    await page.context().close()
  })

  test('moves nothing when the script finds a sheet', async () => {
    const without = await visit({ viewport: { width: 390, height: 800 } })
    const withOne = await withSheet('shared')
    await withOne.getByRole('button', { name: /^Compartir/ }).waitFor()
    const top = async (page: Page) => (await page.locator('h1').boundingBox())?.y
    expect(await top(withOne)).toBe(await top(without))
    await without.context().close()
    await withOne.context().close()
  })
})

describe('without a script', () => {
  test('everything but copying and sharing is there', async () => {
    const page = await visit({ javaScriptEnabled: false })
    for (const [name, format] of [
      ['Documento para imprimir PDF', 'pdf'],
      ['Texto sin formato TXT', 'txt'],
      ['Cifras clave CSV', 'csv'],
      ['Carpeta de prensa ZIP', 'zip'],
    ] as const) {
      const link = page.getByRole('link', { name, exact: true })
      expect(await link.getAttribute('href')).toBe(`${SPANISH_RELEASE}.${format}`)
    }
    expect(await page.getByRole('link', { name: /^Enviar/ }).isVisible()).toBe(true)
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    await page.context().close()
  })

  test('the original of a picture is a download', async () => {
    const page = await visit({ javaScriptEnabled: false })
    const link = page.getByRole('link', { name: /^Descargar original \(JPG, 1200 × 800 px/ })
    const answer = await fetch((await link.getAttribute('href')) ?? '')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="?mesa\.jpg/)
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
    await page.context().close()
  })
})

test.each([1280, 390, 320])('the page has no barrier at %i pixels', async (width) => {
  const page = await visit({ viewport: { width, height: 900 } })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.context().close()
})

test('the files of a withdrawn release lead to what is told of it', async () => {
  const withdrawn = { at: '2015-02-01T15:00:00Z', reason: 'El acto no tuvo lugar.' }
  await editor.patch(SPANISH).set({ withdrawn }).commit()
  await expect.poll(async () => (await get(FILES)).status).toBe(307)
  expect((await get(FILES)).headers.get('location')).toBe(`${newsroom.url}${SPANISH_RELEASE}`)
  expect((await get(`${SPANISH_RELEASE}.exe`)).status).toBe(404)
})
