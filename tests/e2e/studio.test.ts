import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'
import { answerTypo } from './typo.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')
const read = async (path: string) => (await fetch(`${newsroom.url}${path}`)).text()

async function openDesk(path: string): Promise<Page> {
  const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${newsroom.url}/studio/structure/${path}`)
  return page
}

/** Publishes as a person does: Studio takes the click only when the draft is stored and checked. */
async function publish(page: Page): Promise<void> {
  const button = page.getByTestId('action-publicar')
  let published = false
  page.on('response', (answer) => {
    const action = answer.request().postData() ?? ''
    if (answer.ok() && action.includes('sanity.action.document.publish')) published = true
  })
  const press = async () => {
    await answerTypo(page)
    if (!published && (await button.isEnabled()))
      await button.click({ timeout: 2000 }).catch(() => {})
    return published
  }
  await expect.poll(press, { timeout: 40_000, interval: 1500 }).toBe(true)
}

describe('the press desk in the real Studio', () => {
  test('an editor is let in without a password and finds the first release in the list', async () => {
    const page = await openDesk('releases-en')
    await page.getByText('Ecuador’s Minister of Interior to meet').first().waitFor()
    await page.context().close()
  })

  test('a published change is on the site at the next request', async () => {
    expect(await read(ENGLISH_RELEASE)).toContain('Ecuador’s Minister of Interior to meet')
    const page = await openDesk('releases-en;release-2015-01-27-en')
    await headline(page).fill('A headline changed in Studio')
    await publish(page)
    await expect.poll(() => read(ENGLISH_RELEASE)).toContain('A headline changed in Studio')
    expect(await read('/en')).toContain('A headline changed in Studio')
    await page.context().close()
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
    await Promise.all([one.context().close(), other.context().close()])
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
    await expect.poll(() => page.getByTestId('action-publicar').isEnabled()).toBe(false)
    await page.context().close()
  })

  test('a release made from nothing is on the front page', async () => {
    const page = await openDesk('releases-es')
    await page.goto(`${newsroom.url}/studio/intent/create/template=release;type=release/`)
    // A press release would have to name a contact; the settings of the first release name none.
    await page.getByTestId('field-kind').locator('select').selectOption({ label: 'Declaración' })
    await headline(page).fill('Un comunicado hecho de la nada')
    await page.getByTestId('field-slug').getByRole('button', { name: 'Generar' }).click()
    await page.getByTestId('field-dateline.city').locator('input').fill('Quito')
    const date = page.getByTestId('field-dateline.date').locator('input')
    await date.fill('2026-11-24')
    await date.press('Enter')
    const body = page.getByTestId('field-body')
    await body.locator('[contenteditable="true"]').click()
    await page.keyboard.type('El primer párrafo del comunicado.')
    await publish(page)
    await expect.poll(() => read('/es')).toContain('Un comunicado hecho de la nada')
    expect(await read('/es/comunicados/un-comunicado-hecho-de-la-nada')).toContain(
      'El primer párrafo del comunicado.',
    )
    await page.context().close()
  })

  test('an uploaded portrait needs alternative text, credit and licence, and is then on the page', async () => {
    const page = await openDesk('minister;minister-jose-serrano')
    await page.getByRole('tab', { name: 'Perfil' }).click()
    const upload = page.locator('input[type=file]').first()
    await scrollTo(page, upload)
    // The form takes words again when the picture's reference has been stored.
    const stored = page.waitForResponse((answer) =>
      Boolean(answer.request().postData()?.includes('"_ref":"image-')),
    )
    await upload.setInputFiles({
      name: 'retrato.png',
      mimeType: 'image/png',
      buffer: await portrait(),
    })
    const alt = page.getByTestId('field-portrait.alt').locator('input')
    await alt.waitFor()
    await expect.poll(() => page.getByTestId('action-publicar').isEnabled()).toBe(false)
    expect((await stored).ok()).toBe(true)
    await alt.fill('El ministro José Serrano')
    await page.getByTestId('field-portrait.credit').locator('input').fill('Ministerio del Interior')
    await page.getByTestId('field-portrait.licence').locator('input').fill('CC BY 4.0')
    await publish(page)
    await expect
      .poll(() => read('/es/ministros/jose-serrano'))
      .toContain('alt="El ministro José Serrano"')
    const source = (await read('/es/ministros/jose-serrano')).match(/<img[^>]*? src="([^"]+)"/)?.[1]
    const image = await fetch(source?.replaceAll('&amp;', '&') ?? '')
    expect(image.headers.get('content-type')).toMatch(/^image\//)
    await page.context().close()
  })

  test('a deleted release leaves the site', async () => {
    expect((await fetch(`${newsroom.url}${SPANISH_RELEASE}`)).status).toBe(200)
    const page = await openDesk('releases-es;release-2015-01-27-es')
    await headline(page).waitFor()
    // An action that is not ready when the menu opens stays grey in it.
    await page.waitForLoadState('networkidle')
    await page.getByTestId('action-menu-button').click()
    await page.getByTestId('action-Eliminar').click()
    await page.getByRole('button', { name: 'Eliminar de todos modos' }).click()
    await page
      .getByRole('dialog', { name: '¿Eliminar documento?' })
      .getByRole('button', { name: /^Eliminar/ })
      .click()
    await expect
      .poll(async () => (await fetch(`${newsroom.url}${SPANISH_RELEASE}`)).status, {
        timeout: 30_000,
      })
      .toBe(404)
    await page.context().close()
  })
})

/** Studio renders a form's fields as they come into view. */
async function scrollTo(page: Page, field: Locator): Promise<void> {
  await page.mouse.move(1000, 600)
  for (let turns = 0; turns < 20 && (await field.count()) === 0; turns++) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(200)
  }
}

const portrait = () =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#456' } })
    .png()
    .toBuffer()
