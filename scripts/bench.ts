// Measures the built newsroom beside a bare Next page, nginx with files, and node:http, in one run:
// npm run build && npm run bench [-- SIZES...]. Prints the tables of docs/performance.md. It needs wrk and nginx
// (Debian: apt-get install wrk nginx-light) and a Chromium; all that it starts and writes is gone afterwards.
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../tests/e2e/browser.ts'
import { startBareNext } from './bench/bare-next.ts'
import { measure } from './bench/measure.ts'
import { report } from './bench/report.ts'
import { weigh } from './bench/weight.ts'
import { endWithSentence } from './sentence.ts'

const SIZES = [100, 10_000, 100_000]

async function bench(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const sizes = given.length > 0 ? given : SIZES
  if (sizes.some((size) => !Number.isInteger(size) || size < 10)) {
    throw new Error('Sizes are whole numbers from 10: npm run bench -- 100 1000')
  }
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'))
  // What is stopped half way leaves nothing; who was started hears Ctrl-C too.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130))
  const bare = await startBareNext()
  const browser = await openBrowser()
  try {
    const empty = await weigh(browser, bare.url)
    const all = await measure(sizes, { bare, browser, folder })
    console.log(`${machine()}\n\n${report(sizes, all, empty)}`)
  } finally {
    await browser.close()
    await bare.stop()
  }
}

function machine(): string {
  const [core] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  return `${day}; ${cpus().length} cores (${core?.model.trim()}), ${memory} GiB; Node ${process.version}.`
}

await endWithSentence(bench())
