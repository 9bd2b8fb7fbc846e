import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ENGLISH_RELEASE } from './addresses.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'
import { answerTypo } from './typo.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const RELEASE = 'releases-en;release-2015-01-27-en'
const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')
const read = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()
const items = (page: Page) => page.getByTestId('timeline-item-button')

/** Publishes, and waits until a reader of the site sees it. */
async function publish(page: Page, text: string): Promise<void> {
  const button = page.getByTestId('action-publicar')
  const press = async () => {
    await answerTypo(page)
    if (await button.isEnabled({ timeout: 1000 }).catch(() => false)) {
      await button.click({ timeout: 2000 }).catch(() => {})
    }
    return read(ENGLISH_RELEASE)
  }
  await expect.poll(press, { timeout: 40_000, interval: 1500 }).toContain(text)
}

test('an editor sees who published what when, compares, and goes back to an older revision', async () => {
  const desk = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${newsroom.url}/studio/structure/${RELEASE}`)
  for (const text of ['The first headline', 'The second headline']) {
    await headline(page).fill(text)
    await publish(page, text)
  }

  await page.goto(
    `${newsroom.url}/studio/structure/${RELEASE},inspect=${encodeURIComponent('sanity/structure/history')}`,
  )
  await expect
    .poll(() => items(page).allInnerTexts())
    .toEqual([
      expect.stringContaining('Publicado'),
      expect.stringContaining('Publicado'),
      expect.stringContaining('Borrador creado'),
    ])
  const day = new Date().toISOString().slice(0, 10)
  expect(await items(page).first().getAttribute('data-chunk-timestamp')).toContain(day)
  await items(page).first().locator('[data-ui="Avatar"]').first().hover()
  await page.getByText('Local user').first().waitFor()

  await page.getByRole('tab', { name: 'Revisar cambios' }).click()
  const changes = page.getByTestId('review-changes-pane').last()
  await changes.getByText('first').first().waitFor()
  await changes.getByText('second').first().waitFor()

  await page.getByRole('tab', { name: 'Historia' }).click()
  await items(page).nth(1).click()
  await expect.poll(() => headline(page).inputValue()).toBe('The first headline')
  await page.getByTestId('action-restaurar').click()
  await page.getByRole('button', { name: 'Confirmar' }).click()
  await page.getByText('fue restaurado').waitFor()
  await publish(page, 'The first headline')
  await desk.close()
})
