// WCAG 2.2 AA on every page and in every state. A page more is a line in `addresses.ts`, a state more one in
// `rich-content.ts` or below, a way more to be shut out one in `barriers/`.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { outagePage } from '../../components/site/outage-page.ts'
import { PAGES } from './addresses.ts'
import { KEYBOARD } from './barriers/keyboard.ts'
import { KNOWN } from './barriers/known.ts'
import { ROOM } from './barriers/room.ts'
import { STRUCTURE } from './barriers/structure.ts'
import { openLakeClient } from './lake-client.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'
import { RICH_STATES, writeRichContent } from './rich-content.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

beforeAll(async () => {
  await writeRichContent(await openLakeClient(newsroom))
  for (const path of Object.values(RICH_STATES)) {
    await vi.waitFor(async () => expect((await fetch(`${newsroom.url}${path}`)).status).toBe(200), {
      timeout: 30_000,
      interval: 200,
    })
  }
})

/** Pages that the server makes when there is none, asked for where a page would be. */
const OUTAGES = ([404, 410, 500, 503] as const).map((status) => ({
  name: `the page for ${status}`,
  path: `/outage/${status}`,
  html: outagePage({ status }),
}))

const ADDRESSES = [
  ...PAGES.map((path) => ({ name: path, path, html: undefined })),
  ...Object.entries(RICH_STATES).map(([name, path]) => ({ name, path, html: undefined })),
  ...OUTAGES,
]

describe.each(ADDRESSES)('$name', ({ path, html }) => {
  let page: Page

  beforeAll(async () => {
    // axe needs a context of its own.
    // Letters are set larger by a style of the test's, which the site's own policy forbids.
    page = await (await browser.newContext({ bypassCSP: true })).newPage()
    if (html) {
      await page.route('**/outage/*', (route) =>
        route.fulfill({ contentType: 'text/html', body: html }),
      )
    }
  })

  afterAll(() => page.context().close())

  test.each([...KNOWN, ...STRUCTURE, ...ROOM, ...KEYBOARD])('has $without', async (barrier) => {
    await page.setViewportSize({ width: barrier.width, height: 900 })
    await page.emulateMedia({ forcedColors: null, reducedMotion: null })
    await page.goto(`${newsroom.url}${path}`)
    expect((await barrier.find(page)).join('\n')).toBe('')
  })
})
