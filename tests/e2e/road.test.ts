// The whole road of a release, in the real Studio and on the real site: written, checked, reviewed,
// approved, embargoed, lifted, corrected, withdrawn.
import type { SanityClient } from '@sanity/client'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Newsroom } from './newsroom.ts'
import { act, badge, inMenu, openPressOffice } from './press-office.ts'

let newsroom: Newsroom
let lake: SanityClient
let ana: Page
let luis: Page

const ID = 'operativo-en-guayas'
const ADDRESS = `/es/comunicados/${ID}`
const HEADLINE = 'La Policía decomisa 496 kilos de droga en Guayas'

const block = (text: string) => ({
  _type: 'block',
  _key: 'a',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 'b', text, marks: [] }],
})

openPressOffice(async (office) => {
  newsroom = office.newsroom
  lake = office.lake
  const today = new Date().toISOString().slice(0, 10)
  await lake.create({
    _id: `drafts.${ID}`,
    _type: 'release',
    language: 'es',
    kind: 'pressRelease',
    slug: { _type: 'slug', current: ID },
    dateline: { city: 'Quito', date: today },
    body: [block('En el operativo participaron 120 agentes.')],
    contacts: [{ _type: 'contact', _key: 'c', name: 'Eva Mora', email: 'prensa@example.org' }],
    embargoUntil: '2099-05-03T15:00:00.000Z',
  })
  ana = await office.desk('ana', ID)
  luis = await office.desk('luis', ID)
})

const site = (path: string) => fetch(`${newsroom.url}${path}`)
const read = async (path: string) => (await site(path)).text()
const stored = (id: string) => lake.getDocument(id)
const publishButton = (page: Page) => page.getByTestId(/^action-publicar/)
const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')
const dialog = (page: Page) => page.getByRole('dialog')

async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name, exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
}

/** Ana asks, Luis approves. */
async function getApproval(): Promise<void> {
  await expect
    .poll(async () => {
      const enabled = await (await inMenu(ana, 'Enviar a revisión')).isEnabled()
      if (!enabled) await ana.keyboard.press('Escape')
      return enabled
    })
    .toBe(true)
  await ana.getByRole('menuitem', { name: 'Enviar a revisión' }).click()
  await badge(luis, 'En revisión')
  await expect
    .poll(async () => {
      const enabled = await (await inMenu(luis, 'Aprobar')).isEnabled()
      if (!enabled) await luis.keyboard.press('Escape')
      return enabled
    })
    .toBe(true)
  await luis.getByRole('menuitem', { name: 'Aprobar' }).click()
  await confirm(luis, 'Aprobar')
  await badge(ana, 'Aprobado por Luis Mera')
}

/** Presses Publish until it asks. */
async function publish(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await dialog(page).isVisible()) return true
        await publishButton(page)
          .click({ timeout: 2000 })
          .catch(() => {})
        return dialog(page).isVisible()
      },
      { timeout: 60_000, interval: 1500 },
    )
    .toBe(true)
}

describe('the road of a release', () => {
  test('begins with a draft that fails a check, which says what is missing', async () => {
    await expect.poll(() => publishButton(ana).isDisabled()).toBe(true)
    await ana.getByRole('button', { name: /Validación/ }).click()
    await ana.getByText('Falta «Titular».').filter({ visible: true }).first().waitFor()
    await headline(ana).fill(HEADLINE)
    await expect.poll(async () => (await stored(`drafts.${ID}`))?.headline).toBe(HEADLINE)
  })

  test('goes through a review by somebody else', async () => {
    await badge(ana, 'Borrador')
    await getApproval()
    expect(await stored(`drafts.${ID}`)).toMatchObject({
      approval: { status: 'approved', approvedBy: { name: 'Luis Mera' } },
    })
  })

  test('is published ahead, under embargo: nothing of it is on the site', async () => {
    await publish(ana)
    await confirm(ana, 'Publicar')
    await expect.poll(() => stored(ID)).toMatchObject({ headline: HEADLINE })
    expect((await site(ADDRESS)).status).toBe(404)
    for (const path of ['/es', '/es/comunicados', '/es/feeds/rss.xml', '/sitemap.xml']) {
      expect(await read(path)).not.toContain('496 kilos')
    }
    const query = encodeURIComponent('*[_type == "release"]')
    const asked = `${newsroom.lakeUrl}/v2026-02-01/data/query/production?query=${query}`
    expect((await fetch(asked)).status).toBe(401)
  })

  test('is lifted early, once that is confirmed, and is then to be read', async () => {
    await act(ana, 'Levantar el embargo ahora')
    await confirm(ana, 'Levantar el embargo')
    await expect.poll(async () => (await site(ADDRESS)).status).toBe(200)
    await expect.poll(() => read('/es')).toContain(HEADLINE)
    await badge(ana, 'Público')
  })

  test('is corrected with a note that readers see first, and needs approval again', async () => {
    await headline(ana).fill(HEADLINE.replace('496', '469'))
    await badge(ana, 'Aprobación caducada')
    await getApproval()
    await publish(ana)
    await dialog(ana)
      .getByRole('radio', { name: /^Corrección/ })
      .check()
    await ana.getByLabel('Qué cambió').fill('Decía 496 kilos; son 469.')
    await confirm(ana, 'Publicar')
    await expect.poll(() => read(ADDRESS)).toContain('Decía 496 kilos; son 469.')
    expect(await stored(ID)).toMatchObject({ corrections: [{ kind: 'correction', version: 2 }] })
    await badge(ana, 'Público · versión 2')
  })

  test('ends with a withdrawal: its address says why, and shows none of its text', async () => {
    await act(ana, 'Retirar')
    await ana.getByLabel('Por qué se retira').fill('El operativo fue de otra institución.')
    await confirm(ana, 'Retirar')
    await expect.poll(() => read(ADDRESS)).toContain('El operativo fue de otra institución.')
    const page = await site(ADDRESS)
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('469 kilos')
    expect(await read('/es/comunicados')).not.toContain('469 kilos')
  })
})
