// Two people of a press office, each with an account: who writes does not approve.
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addToken, addUser, PASSWORD } from '#tests/sanity/lake/accounts.ts'
import { openBrowser } from './browser.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let browser: Browser
let lake: SanityClient
let ana: Page
let luis: Page

const DRAFT = 'drafts.release-2015-01-27-es'

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-test-'))
  const folder = { dataDir: join(dataDir, 'lake') }
  await mkdir(folder.dataDir)
  await addUser(folder, 'ana', 'editor', 'Ana Paz')
  await addUser(folder, 'luis', 'editor', 'Luis Mera')
  const { token } = await addToken(folder, 'test', 'administrator')
  newsroom = await startNewsroom({ dataDir })
  lake = createClient({
    apiHost: newsroom.lakeUrl,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'newsroom',
    dataset: 'production',
    apiVersion: '2026-02-01',
    perspective: 'raw',
    token,
  })
  await lake.patch('settings').set({ approvalRequired: true }).commit()
  browser = await openBrowser()
  ana = await desk('ana')
  luis = await desk('luis')
})

afterAll(async () => {
  await browser?.close()
  await newsroom?.dispose()
})

async function desk(login: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1500, height: 1000 },
    locale: 'es-EC',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${newsroom.url}/studio/intent/edit/id=release-2015-01-27-es;type=release`)
  await page.getByLabel('Nombre de usuario').fill(login)
  await page.getByLabel('Contraseña').fill(PASSWORD)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.getByTestId('field-headline').waitFor()
  return page
}

const approval = async () => (await lake.getDocument(DRAFT))?.approval
const badge = (page: Page, label: string) =>
  page.getByText(label, { exact: true }).first().waitFor()

/** An act in the menu beside Publish. */
async function open(page: Page, label: string) {
  await page.getByTestId('action-menu-button').click()
  return page.getByRole('menuitem', { name: label })
}

async function act(page: Page, label: string): Promise<void> {
  await (await open(page, label)).click()
}

describe('a release that needs approval', () => {
  test('cannot be published as it was written', async () => {
    await ana.getByTestId('field-headline').locator('textarea').fill('Un titular de Ana')
    await badge(ana, 'Borrador')
    await expect.poll(() => ana.getByTestId('action-publicar').isDisabled()).toBe(true)
  })

  test('is not approved by who wrote it', async () => {
    await act(ana, 'Enviar a revisión')
    await expect
      .poll(approval)
      .toMatchObject({ status: 'inReview', requestedBy: { name: 'Ana Paz' } })
    await badge(ana, 'En revisión')
    expect(await (await open(ana, 'Aprobar')).isDisabled()).toBe(true)
    await ana.keyboard.press('Escape')
  })

  test('is approved by somebody else, and may then be published', async () => {
    await badge(luis, 'En revisión')
    await expect
      .poll(async () => {
        const enabled = await (await open(luis, 'Aprobar')).isEnabled()
        await luis.keyboard.press('Escape')
        return enabled
      })
      .toBe(true)
    await act(luis, 'Aprobar')
    await luis.getByRole('dialog').getByRole('button', { name: 'Aprobar' }).click()
    await expect
      .poll(approval)
      .toMatchObject({ status: 'approved', approvedBy: { name: 'Luis Mera' } })
    await badge(ana, 'Aprobado por Luis Mera')
    await expect.poll(() => ana.getByTestId('action-publicar').isEnabled()).toBe(true)
  })

  test('is no longer approved once it was edited', async () => {
    await ana.getByTestId('field-headline').locator('textarea').fill('Otro titular de Ana')
    await badge(ana, 'Aprobación caducada')
    await expect.poll(() => ana.getByTestId('action-publicar').isDisabled()).toBe(true)
  })

  test('is sent back with what is missing', async () => {
    await act(ana, 'Enviar a revisión')
    await badge(luis, 'En revisión')
    await act(luis, 'Devolver')
    await luis.getByRole('dialog').getByRole('textbox').fill('Falta la fuente de la cifra.')
    await luis.getByRole('dialog').getByRole('button', { name: 'Devolver' }).click()
    await badge(ana, 'Devuelto')
    expect(await approval()).toEqual({ note: 'Falta la fuente de la cifra.' })
  })
})
