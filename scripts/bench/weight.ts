// What a reader's browser loads of a page, after compression.
import type { Browser } from 'playwright-core'
import { answerOf } from './answer.ts'

const KINDS = ['document', 'stylesheet', 'script', 'font'] as const

/** Bytes by kind. */
export type Weight = Record<(typeof KINDS)[number], number>

/** The bodies of all that the page loads by itself. Chromium tells what; it does not tell sizes reliably. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage()
  const asked = new Map<string, (typeof KINDS)[number]>()
  page.on('request', (request) => {
    const kind = KINDS.find((one) => one === request.resourceType())
    if (kind) asked.set(request.url(), kind)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.close()
  const weight: Weight = { document: 0, stylesheet: 0, script: 0, font: 0 }
  for (const [address, kind] of asked) weight[kind] += (await answerOf(address)).body.length
  return weight
}
