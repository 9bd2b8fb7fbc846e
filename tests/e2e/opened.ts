// A newsroom and a browser for the tests of a file.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

export type Opened = { newsroom: Newsroom; browser: Browser }

/** Tells, before the tests of the file that calls it, what was opened; all is gone after them. */
export function openForTests(tell: (opened: Opened) => void): void {
  let newsroom: Newsroom | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    newsroom = await startNewsroom()
    browser = await openBrowser()
    tell({ newsroom, browser })
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.dispose()
  })
}
