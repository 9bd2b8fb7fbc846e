// A press release written in Word, pasted into the body in the real Studio.
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { portableText } from '#sanity/portable-text/contract.ts'
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

/** The draft as the lake has stored it, block by block. */
async function draftLines(page: Page): Promise<string[]> {
  const query = encodeURIComponent('*[_id == "drafts.release-2015-01-27-en"][0].body')
  const url = `${newsroom.lakeUrl}/v2026-01-01/data/query/production?perspective=raw&query=${query}`
  const { result } = await page.evaluate(
    async (address) => (await fetch(address, { credentials: 'include' })).json(),
    url,
  )
  return portableText
    .catch([])
    .parse(result)
    .flatMap((block) => (block._type === 'block' ? [block] : []))
    .map(({ style, listItem, children }) =>
      [listItem ?? style, ' ', ...children.map(({ text }) => text)].join(''),
    )
}

test('what is pasted from Word takes the place of what was selected, clean', async () => {
  const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${newsroom.url}/studio/structure/releases-en;release-2015-01-27-en`)
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, await readFile(WORD, 'utf8'))

  await page.getByText('No se pegó la imagen').waitFor()
  const text = () => editor(page).textContent()
  await expect.poll(text).toMatch(/Plan de seguridad.*Ley y Orden, 2014\./s)
  expect(await text()).not.toMatch(/mso|AP1|400|¿De dónde|Out of the 21 countries/)
  await expect
    .poll(() => draftLines(page), { timeout: 60_000 })
    .toEqual([
      'h2 Plan de seguridad',
      'h2 Avances del año',
      'normal El ministro dijo que «la seguridad es un derecho» y citó un informe[1] de “Gallup”. Son 2 500 agentes.',
      'h3 Tres medidas',
      'bullet Más policías en las calles',
      'bullet en Quito',
      'bullet Mejor equipamiento',
      'h3 En orden',
      'number Diagnóstico',
      'number Ejecución',
      'normal Más en el plan, en este archivo y con la oficina de prensa.',
      'normal Se capacitó a 450 agentes en 2014.',
      'normal Año | Inversión',
      'normal 2014 | 539 millones',
      'normal Nadie está por encima de la ley.',
      'normal [1] Índice de Ley y Orden, 2014.',
    ])
  await desk.close()
})
