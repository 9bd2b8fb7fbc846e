// Measures the built site as a reader on a telephone meets it, and fails where it is less than it should be:
// npm run build && npm run lighthouse. The newsroom it starts has data of its own, which are gone afterwards.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { PAGES } from '../tests/e2e/addresses.ts'
import { findChromium } from '../tests/e2e/chromium.ts'
import { openLakeClient } from '../tests/e2e/lake-client.ts'
import { startNewsroom } from '../tests/e2e/newsroom.ts'
import { RICH_STATES, writeRichContent } from '../tests/e2e/rich-content.ts'
import { endWithSentence } from './sentence.ts'

/** Of 100. */
const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** What takes time is measured again where it took too much: the machine may have been busy. The median counts. */
const RUNS = 3

const ADDRESSES = [...PAGES, RICH_STATES['with pictures and a quote']]

type Measured = { scores: Record<(typeof CATEGORIES)[number], number>; wrong: string[] }

async function measureOnce(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] })
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`)
  const { categories, audits } = result.lhr
  const score = (name: keyof typeof LEAST) => Math.round((categories[name]?.score ?? 0) * 100)
  const wrong = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    wrong,
  }
}

async function measure(url: string, port: number): Promise<Measured> {
  const runs = [await measureOnce(url, port)]
  while (runs.length < RUNS && runs.some(({ scores }) => scores.performance < LEAST.performance)) {
    runs.push(await measureOnce(url, port))
  }
  runs.sort((a, b) => a.scores.performance - b.scores.performance)
  const median = runs[Math.floor(runs.length / 2)]
  if (!median) throw new Error(`${url} was not measured.`)
  return median
}

async function run(): Promise<void> {
  const chromePath = findChromium()
  if (!chromePath) throw new Error('No Chromium on this machine; set CHROMIUM_PATH.')
  const newsroom = await startNewsroom()
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox'] })
  try {
    await writeRichContent(await openLakeClient(newsroom))
    console.log(CATEGORIES.join('  '))
    for (const path of ADDRESSES) {
      // The first request renders the page; readers get what is kept.
      await fetch(`${newsroom.url}${path}`)
      const { scores, wrong } = await measure(`${newsroom.url}${path}`, chrome.port)
      const row = CATEGORIES.map((name) => String(scores[name]).padStart(name.length))
      console.log(row.join('  '), path)
      const tooLow = CATEGORIES.some((name) => scores[name] < LEAST[name])
      if (tooLow) process.exitCode = 1
      for (const line of wrong) console.log(`    ${line}`)
    }
  } finally {
    chrome.kill()
    await newsroom.dispose()
  }
}

await endWithSentence(run())
