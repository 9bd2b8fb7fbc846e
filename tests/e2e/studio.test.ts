import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE } from './addresses.ts'
import { openBrowser } from './browser.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let browser: Browser
let desk: BrowserContext

beforeAll(async () => {
  newsroom = await startNewsroom()
  browser = await openBrowser()
  desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
})

afterAll(async () => {
  await browser?.close()
  await newsroom?.dispose()
})

const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')
const read = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()

async function openDesk(path: string): Promise<Page> {
  const page = await desk.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${newsroom.url}/studio/structure/${path}`)
  return page
}

/** Waits for the draft to be stored and checked, then publishes it. */
async function publish(page: Page): Promise<void> {
  const button = page.getByTestId('action-publicar')
  await expect.poll(() => button.isEnabled(), { timeout: 30_000 }).toBe(true)
  await button.click()
  await page.getByText('El documento fue publicado').waitFor()
}

describe('the press desk in the real Studio', () => {
  test('an editor is let in without a password and finds the first release in the list', async () => {
    const page = await openDesk('releases-en')
    await page.getByText('Ecuador’s Minister of Interior to meet').first().waitFor()
    await page.close()
  })

  test('a published change is on the site at the next request', async () => {
    expect(await read(ENGLISH_RELEASE)).toContain('Ecuador’s Minister of Interior to meet')
    const page = await openDesk('releases-en;release-2015-01-27-en')
    await headline(page).fill('A headline changed in Studio')
    await publish(page)
    await expect.poll(() => read(ENGLISH_RELEASE)).toContain('A headline changed in Studio')
    expect(await read('/en')).toContain('A headline changed in Studio')
    await page.close()
  })

  test('two windows on one document see each other’s edits', async () => {
    const [one, other] = await Promise.all([
      openDesk('event;event-2015-01-30-wilson-center'),
      openDesk('event;event-2015-01-30-wilson-center'),
    ])
    const title = (page: Page) => page.getByTestId('field-title.es').locator('input')
    await title(other).waitFor()
    await title(one).fill('Un título cambiado en otra ventana')
    await expect
      .poll(() => title(other).inputValue(), { timeout: 30_000 })
      .toBe('Un título cambiado en otra ventana')
    await Promise.all([one.close(), other.close()])
  })

  test('what breaks the contract is shown to the editor and cannot be published', async () => {
    const page = await openDesk('releases-en;release-2015-01-27-en')
    await headline(page).fill('x'.repeat(201))
    await expect
      .poll(
        () => page.getByTestId('field-headline').getByTestId('input-validation-icon-error').count(),
        {
          timeout: 30_000,
        },
      )
      .toBeGreaterThan(0)
    expect(await page.getByTestId('action-publicar').isEnabled()).toBe(false)
    await page.close()
  })

  test('a release made from nothing is on the front page', async () => {
    const page = await openDesk('releases-es')
    await page.goto(`${newsroom.url}/studio/intent/create/template=release;type=release/`)
    await headline(page).fill('Un comunicado hecho de la nada')
    await page.getByTestId('field-slug').getByRole('button', { name: 'Generar' }).click()
    await page.getByTestId('field-dateline.city').locator('input').fill('Quito')
    const date = page.getByTestId('field-dateline.date').locator('input')
    await date.fill('2026-11-24')
    await date.press('Enter')
    const body = page.getByTestId('field-body')
    await body.scrollIntoViewIfNeeded()
    await body.locator('[contenteditable="true"]').click()
    await page.keyboard.type('El primer párrafo del comunicado.')
    await publish(page)
    await expect.poll(() => read('/es')).toContain('Un comunicado hecho de la nada')
    expect(await read('/es/comunicados/un-comunicado-hecho-de-la-nada')).toContain(
      'El primer párrafo del comunicado.',
    )
    await page.close()
  })
})
