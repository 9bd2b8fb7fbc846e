// A newsroom whose press staff have accounts: the real Studio, logged in by the lake's login page.
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUser, PASSWORD, withAccounts } from '#tests/sanity/lake/accounts.ts'
import { openBrowser } from './browser.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let browser: Browser
let lakeFolder: { dataDir: string }

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-test-'))
  lakeFolder = { dataDir: join(dataDir, 'lake') }
  await mkdir(lakeFolder.dataDir)
  await addUser(lakeFolder, 'eva', 'editor', 'Eva Mora')
  await addUser(lakeFolder, 'leo', 'viewer', 'Leo Paz')
  newsroom = await startNewsroom({ dataDir })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await newsroom?.dispose()
})

const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')
const RELEASE = '/studio/structure/releases-es;release-2015-01-27-es'

/** Opens Studio, which leads to the login page of somebody who is not logged in. */
async function openStudio(context: BrowserContext, path = RELEASE): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  await page.goto(`${newsroom.url}${path}`)
  return page
}

async function logIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nombre de usuario').fill(login)
  await page.getByLabel('Contraseña').fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
}

const desk = () => browser.newContext({ viewport: { width: 1500, height: 1000 }, locale: 'es-EC' })

describe('the login page', () => {
  test.each([
    ['light', 1280],
    ['light', 320],
    ['dark', 1280],
  ] as const)('has no barrier that axe finds: %s, %i px', async (colorScheme, width) => {
    const viewport = { width, height: 800 }
    const context = await browser.newContext({ viewport, colorScheme, locale: 'es-EC' })
    const page = await openStudio(context)
    await page.getByLabel('Nombre de usuario').waitFor()
    const barriers = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
    }
    expect(await barriers()).toEqual([])
    await logIn(page, 'nadie', 'not the right password')
    await page.getByRole('alert').waitFor()
    expect(await barriers()).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await context.close()
  })

  test('works without a script, from the form to the way back', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-EC' })
    const page = await context.newPage()
    const origin = encodeURIComponent(`${newsroom.url}/es`)
    await page.goto(`${newsroom.lakeUrl}/v1/auth/login/local?origin=${origin}`)
    await logIn(page, 'eva', 'not the right password')
    await page.getByRole('alert').getByText('no corresponden').waitFor()
    await logIn(page, 'eva')
    await page.waitForURL(`${newsroom.url}/es`)
    await context.close()
  })
})

describe('Studio with accounts', () => {
  test('lets an editor in by name and password, back to where they wanted to go', async () => {
    const context = await desk()
    const page = await openStudio(context)
    await logIn(page, 'eva')
    await headline(page).waitFor()
    expect(page.url()).toContain(RELEASE.slice('/studio'.length))
    await expect.poll(() => headline(page).isEditable()).toBe(true)
    const stored = page.waitForResponse((answer) => answer.url().includes('/data/actions/'))
    await headline(page).fill('Un título de Eva')
    expect((await stored).status()).toBe(200)
    await context.close()
  })

  test('shows a viewer everything and lets nothing be changed', async () => {
    const context = await desk()
    const page = await openStudio(context)
    await logIn(page, 'leo')
    await headline(page).waitFor()
    await page.getByTestId('permission-check-banner').waitFor()
    await expect.poll(() => headline(page).isEditable()).toBe(false)
    // Nobody would hear the wish to edit.
    await expect(page.getByText(/Solicitar|Ask to edit/).count()).resolves.toBe(0)
    await context.close()
  })

  test('ends for somebody whose account is removed', async () => {
    await addUser(lakeFolder, 'sol', 'editor', 'Sol Ruiz')
    const context = await desk()
    const page = await openStudio(context)
    await logIn(page, 'sol')
    await headline(page).waitFor()
    await withAccounts(lakeFolder, ({ accounts }) => accounts.remove('sol'))
    await page.goto(`${newsroom.url}${RELEASE}`)
    await page.getByLabel('Nombre de usuario').waitFor()
    await context.close()
  })

  test('logs out for good', async () => {
    const context = await desk()
    const page = await openStudio(context)
    await logIn(page, 'eva')
    await headline(page).waitFor()
    const cookies = await context.cookies(newsroom.lakeUrl)
    expect(cookies).toMatchObject([{ name: 'lakeSession', httpOnly: true, sameSite: 'Lax' }])
    // Studio closes the menu when its bar is drawn again, which may happen once more after it opened.
    const logOut = page
      .getByTestId('user-menu-sign-out')
      .or(page.getByText('Cerrar sesión'))
      .first()
    await expect
      .poll(async () => {
        if (!(await logOut.isVisible())) await page.locator('#user-menu').click()
        return logOut.click({ timeout: 2_000 }).then(
          () => 'clicked',
          () => 'the menu closed',
        )
      })
      .toBe('clicked')
    await expect.poll(async () => (await context.cookies(newsroom.lakeUrl)).length).toBe(0)
    // The cookie is gone from the browser; its session is gone from the lake.
    const answer = await fetch(`${newsroom.lakeUrl}/v1/users/me`, {
      headers: { cookie: `lakeSession=${cookies[0]?.value}`, origin: newsroom.url },
    })
    expect(await answer.json()).toEqual({})
    await context.close()
  })
})
