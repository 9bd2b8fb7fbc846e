// Fills a newsroom of each size, and puts load on each and on those beside it, in turns.
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import {
  CONTESTANTS,
  type Contest,
  type Contestant,
  openContest,
  PAGES,
  type PageName,
} from './contest.ts'
import { memoryOf } from './memory.ts'
import { timesToVisible } from './publishing.ts'
import type { Server } from './static-servers.ts'
import { type Weight, weigh } from './weight.ts'
import { askingFor, type Load, load } from './wrk.ts'

const ROUNDS = 5
const SECONDS = 2
const PUBLISHES = 40

/** Of each page and contestant the loads of all rounds. */
export type Loads = Record<PageName, Record<Contestant, Load[]>>

export type Measured = {
  loads: Loads
  /** A bare Next page, in the same rounds. */
  bareNext: Load[]
  /** A search for other words each time, which nobody asked for before. */
  newWords: Load
  weights: Record<PageName, Weight>
  /** Milliseconds. */
  visible: Record<'ours' | 'behind nginx', number[]>
  /** MiB after all of it. */
  memory: number
}

type Beside = { bare: Server; browser: Browser; folder: string }

/** Measures all sizes in the same rounds: what slows the machine for a while slows all of them. */
export async function measure(
  sizes: number[],
  { bare, browser, folder }: Beside,
): Promise<Measured[]> {
  const contests: { contest: Contest; loads: Loads }[] = []
  try {
    for (const size of sizes) {
      console.error(`${size} releases: filling, and reading the archive`)
      const contest = await openContest(size, join(folder, String(size)))
      contests.push({ contest, loads: noLoads() })
    }
    const bareNext: Load[] = []
    for (let round = -1; round < ROUNDS; round += 1) {
      console.error(`round ${round + 1} of ${ROUNDS}`)
      for (const page of PAGES) {
        for (const contestant of CONTESTANTS) {
          for (const { contest, loads } of contests) {
            const measured = await load(contest.address(page, contestant), SECONDS)
            // The first round only warms up.
            if (round >= 0) loads[page][contestant].push(measured)
          }
        }
      }
      const measured = await load(bare.url, SECONDS)
      if (round >= 0) bareNext.push(measured)
    }
    console.error('weighing, searching, publishing')
    const measured: Measured[] = []
    for (const { contest, loads } of contests) {
      measured.push({ loads, bareNext, ...(await alone(contest, browser)) })
    }
    return measured
  } finally {
    for (const { contest } of contests) await contest.stop()
  }
}

const noLoads = (): Loads => {
  const none = () => ({ ours: [], 'behind nginx': [], 'nginx, files': [], 'node:http': [] })
  return { release: none(), list: none(), search: none() }
}

/** What is not compared with others. */
async function alone(
  { newsroom, lake, id, folder, address }: Contest,
  browser: Browser,
): Promise<Omit<Measured, 'loads' | 'bareNext'>> {
  const words = await wordsOf(newsroom.url)
  const script = await askingFor(
    words.map((word) => `/es/comunicados?q=${word}`),
    folder,
  )
  const newWords = await load(newsroom.url, SECONDS, script)
  const weights = {
    release: await weigh(browser, address('release', 'ours')),
    list: await weigh(browser, address('list', 'ours')),
    search: await weigh(browser, address('search', 'ours')),
  }
  const visible = {
    ours: await timesToVisible(lake, id, address('release', 'ours'), PUBLISHES),
    'behind nginx': await timesToVisible(lake, id, address('release', 'behind nginx'), PUBLISHES),
  }
  const memory = await memoryOf(newsroom.process.pid ?? 0)
  return { newWords, weights, visible, memory }
}

/** Words of the feed's texts, many of them. */
async function wordsOf(site: string): Promise<string[]> {
  const text = (await (await fetch(`${site}/es/feeds/feed.json`)).text()).replace(/<[^>]+>/g, ' ')
  const words = [...new Set(text.toLowerCase().match(/[a-z]{4,12}/g))]
  return words.flatMap((one, at) => [one, `${one}+${words[(at * 7 + 1) % words.length]}`])
}
