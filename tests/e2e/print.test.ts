import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE } from './addresses.ts'
import type { Newsroom } from './newsroom.ts'
import { openForTests } from './opened.ts'

let newsroom: Newsroom
let browser: Browser

openForTests((opened) => {
  newsroom = opened.newsroom
  browser = opened.browser
})

/** The release as Chromium prints it, and the texts of its pages. */
async function print(format: 'A4' | 'Letter') {
  const page = await browser.newPage()
  await page.goto(`${newsroom.url}${ENGLISH_RELEASE}`)
  // The date of printing is written by a script, which may not have started yet.
  await page.waitForFunction(() => {
    window.dispatchEvent(new Event('beforeprint'))
    return document.querySelector('[data-printed]')?.textContent
  })
  const pdf = await page.pdf({ format, preferCSSPageSize: false })
  await page.close()
  const file = await getDocument({ data: new Uint8Array(pdf) }).promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const content = await (await file.getPage(index + 1)).getTextContent()
      return content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  return pages.map((text) => text.replace(/\s+/g, ' '))
}

describe.each(['A4', 'Letter'] as const)('the printed release on %s', (format) => {
  test('says who, what, where it stands and when it was printed', async () => {
    const text = (await print(format)).join(' ')
    for (const part of [
      'Ministry of the Interior',
      'Press release',
      'Minister of Interior to meet with U.S. Officials',
      'Washington, D.C. (January 27, 2015) –',
      'Out of the 21 countries',
      'Key figures',
      `${newsroom.url}${ENGLISH_RELEASE}`,
      'Printed on',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('has no navigation and no buttons', async () => {
    const text = (await print(format)).join(' ')
    for (const part of ['Español', 'Skip to content', 'Releases']) expect(text).not.toContain(part)
    expect(text).not.toMatch(/\bEmail\b/)
  })

  test('takes two pages, and both have text', async () => {
    const pages = await print(format)
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page.length).toBeGreaterThan(200)
  })
})
