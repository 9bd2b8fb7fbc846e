// A press release written in Word, pasted into the body in the real Studio.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ENGLISH_RELEASE } from './addresses.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const WORD = new URL('../sanity/portable-text/fixtures/word.html', import.meta.url)

const editor = (page: Page) => page.getByTestId('field-body').locator('[contenteditable="true"]')

/** As the browser hands over what Word put on the clipboard, conditional comments and all. */
async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    clipboardData.setData('text/plain', 'Plan de seguridad')
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}

test('what is pasted from Word takes the place of what was selected, clean', async () => {
  const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(60_000)
  const stored = page.waitForResponse(
    (answer) => answer.ok() && Boolean(answer.request().postData()?.includes('Tres medidas')),
  )
  await page.goto(`${newsroom.url}/studio/structure/releases-en;release-2015-01-27-en`)
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, await readFile(WORD, 'utf8'))

  await page.getByText('No se pegó la imagen').waitFor()
  const text = () => editor(page).textContent()
  await expect.poll(text).toMatch(/Plan de seguridad.*Ley y Orden, 2014\./s)
  expect(await text()).not.toMatch(/mso|AP1|400|¿De dónde|Out of the 21 countries/)
  await stored

  const button = page.getByTestId('action-publicar')
  const read = async () => {
    if (await button.isEnabled().catch(() => false)) {
      await button.click({ timeout: 2000 }).catch(() => {})
    }
    return (await fetch(`${newsroom.url}${ENGLISH_RELEASE}`)).text()
  }
  await expect.poll(read, { timeout: 60_000, interval: 1500 }).toContain('Tres medidas')
  const published = await read()
  expect(published).toMatch(/<h2[^>]*>Avances del año<.*<h3[^>]*>Tres medidas</s)
  expect(published).toContain('<strong>seguridad</strong>')
  expect(published).toMatch(/<li[^>]*>Más policías en las calles/)
  expect(published).not.toContain('file:///')
  await desk.close()
})
