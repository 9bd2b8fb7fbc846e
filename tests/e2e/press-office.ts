// A press office of two, each with an account: Ana writes, Luis approves. The settings ask for it.
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { addToken, addUser, PASSWORD } from '#tests/sanity/lake/accounts.ts'
import { openBrowser } from './browser.ts'
import { clientOf } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

export type PressOffice = {
  newsroom: Newsroom
  /** Reads and writes everything. */
  lake: SanityClient
  /** Studio, as one of the two sees a release. */
  desk: (login: 'ana' | 'luis', release: string) => Promise<Page>
}

/** Tells, before the tests of the file that calls it, what was opened; all is gone after them. */
export function openPressOffice(tell: (office: PressOffice) => Promise<void> | void): void {
  let newsroom: Newsroom | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-test-'))
    const folder = { dataDir: join(dataDir, 'lake') }
    await mkdir(folder.dataDir)
    await addUser(folder, 'ana', 'editor', 'Ana Paz')
    await addUser(folder, 'luis', 'editor', 'Luis Mera')
    const { token } = await addToken(folder, 'test', 'administrator')
    const started = await startNewsroom({ dataDir })
    newsroom = started
    const opened = await openBrowser()
    browser = opened
    const lake = clientOf(started, { token })
    await lake.patch('settings').set({ approvalRequired: true }).commit()
    await tell({ newsroom: started, lake, desk: desksIn(opened, started) })
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.dispose()
  })
}

const desksIn =
  (browser: Browser, { url }: Newsroom) =>
  async (login: string, release: string) => {
    const viewport = { width: 1500, height: 1000 }
    const context = await browser.newContext({ viewport, locale: 'es-EC' })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(`${url}/studio/intent/edit/id=${release};type=release`)
    await page.getByLabel('Nombre de usuario').fill(login)
    await page.getByLabel('Contraseña').fill(PASSWORD)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await page.getByTestId('field-headline').locator('textarea').waitFor()
    return page
  }

/** Waits until a document's badge says so. */
export const badge = (page: Page, label: string) =>
  page.getByText(label, { exact: true }).first().waitFor()

/** Opens the menu beside Publish, and finds an act in it. */
export async function inMenu(page: Page, label: string) {
  await page.getByTestId('action-menu-button').click()
  return page.getByRole('menuitem', { name: label })
}

export async function act(page: Page, label: string): Promise<void> {
  await (await inMenu(page, label)).click()
}
