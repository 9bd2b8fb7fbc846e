// What a reader's browser loads of a page, after compression.
import type { Browser } from 'playwright-core'

const KINDS = ['document', 'stylesheet', 'script', 'font'] as const

/** Bytes by kind. */
export type Weight = Record<(typeof KINDS)[number], number>

/** The bodies of all that the page loads by itself, as they come over the wire. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage()
  const weight: Weight = { document: 0, stylesheet: 0, script: 0, font: 0 }
  const counted: Promise<void>[] = []
  page.on('request', (request) => {
    const kind = KINDS.find((one) => one === request.resourceType())
    if (!kind) return
    const add = async () => {
      await (await request.response())?.finished()
      weight[kind] += (await request.sizes()).responseBodySize
    }
    counted.push(add())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await Promise.all(counted)
  await page.close()
  return weight
}
