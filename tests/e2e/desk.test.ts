import type { SanityClient } from '@sanity/client'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser
let lake: SanityClient

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

/** Writes as another person at this machine does. */
const colleague = () => openLakeClient(newsroom)

async function openDesk(path = ''): Promise<Page> {
  const desk = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
  const page = await desk.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${newsroom.url}/studio/structure/${path}`)
  return page
}

const count = (page: Page, id: string) =>
  page
    .getByTestId(`desk-${id}`)
    .textContent()
    .then((text) => Number(text?.match(/\d+$/)?.[0]))

const headline = (page: Page) => page.getByTestId('field-headline').locator('textarea')

test('a count changes while somebody writes, who keeps the place', async () => {
  lake = await colleague()
  const page = await openDesk('releases-es;release-2015-01-27-es')
  await headline(page).click()
  await headline(page).evaluate((element) => element.setAttribute('data-mine', 'yes'))
  await expect.poll(() => count(page, 'drafts')).toBe(0)
  await lake.create({ _id: 'drafts.of-a-colleague', _type: 'release', language: 'es' })
  await expect.poll(() => count(page, 'drafts')).toBe(1)
  await page.keyboard.type('Sigue escrito')
  expect(await headline(page).inputValue()).toContain('Sigue escrito')
  expect(await headline(page).getAttribute('data-mine')).toBe('yes')
  await page.context().close()
})

test('a release leaves the list of the embargoed when its hour comes', async () => {
  const until = new Date(Date.now() + 15_000).toISOString()
  await lake.create({
    _id: 'under-embargo',
    _type: 'release',
    language: 'es',
    headline: 'Bajo embargo por poco',
    embargoUntil: until,
  })
  const page = await openDesk('embargoed')
  const row = page.getByTestId('desk-under-embargo')
  await row.getByText(/faltan? \d+ s/).waitFor()
  expect(await count(page, 'embargoed')).toBe(1)
  await row.waitFor({ state: 'detached' })
  await expect.poll(() => count(page, 'embargoed')).toBe(0)
  expect(Date.now()).toBeGreaterThanOrEqual(new Date(until).getTime())
  await page.context().close()
})

test('what breaks the contract is listed with its reasons, which open the field', async () => {
  await lake.create({
    _id: 'broken-event',
    _type: 'event',
    title: { es: 'Un evento sin fecha' },
    slug: { current: 'un-evento-sin-fecha' },
    kind: 'visit',
  })
  const page = await openDesk('failing')
  const event = page.getByTestId('desk-broken-event')
  await event.getByText('No está en el sitio').waitFor()
  await event.locator('xpath=..').getByText('Falta «Fecha».').click()
  await page.getByTestId('field-date').waitFor()
  await page.context().close()
})

test('the settings are one document, opened from the desk', async () => {
  const page = await openDesk()
  await page.getByTestId('desk-settings').click()
  await page.getByTestId('field-ministry').waitFor()
  expect(new URL(page.url()).pathname).toBe('/studio/structure/settings')
  await page.context().close()
})
