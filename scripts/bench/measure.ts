// One size of the archive: fills a newsroom, and puts load on it and on those beside it, in turns.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { openLakeClient } from '../../tests/e2e/lake-client.ts'
import { startNewsroom } from '../../tests/e2e/newsroom.ts'
import { answerOf } from './answer.ts'
import { memoryOf } from './memory.ts'
import { timesToVisible } from './publishing.ts'
import { nginxInFront, plainNode, type Server, staticNginx } from './static-servers.ts'
import { type Weight, weigh } from './weight.ts'
import { askingFor, type Load, load } from './wrk.ts'

const ROUNDS = 5
const SECONDS = 2
const PUBLISHES = 40

export const PAGES = ['release', 'list', 'search'] as const
export type PageName = (typeof PAGES)[number]

export const CONTESTANTS = ['ours', 'behind nginx', 'nginx, files', 'node:http'] as const
export type Contestant = (typeof CONTESTANTS)[number]

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

export async function measure(size: number, { bare, browser, folder }: Beside): Promise<Measured> {
  const dataDir = join(folder, 'data')
  console.error('  filling')
  await promisify(execFile)(process.execPath, ['scripts/samples.ts', String(size)], {
    env: { ...process.env, NEWSROOM_DATA: dataDir },
    maxBuffer: 64 * 2 ** 20,
  })
  const newsroom = await startNewsroom({ dataDir })
  const servers: Server[] = []
  try {
    const lake = await openLakeClient(newsroom)
    const { id, slug } = z
      .object({ id: z.string(), slug: z.string() })
      .parse(await lake.fetch(RELEASE))
    const paths: Record<PageName, string> = {
      release: `/es/comunicados/${slug}`,
      list: '/es/comunicados',
      search: '/es/comunicados?q=muestra',
    }
    console.error('  reading the archive')
    await untilWhole(newsroom.url, size)
    const front = await nginxInFront(join(folder, 'front'), Number(new URL(newsroom.url).port))
    servers.push(front)
    const answers = await Promise.all(PAGES.map((page) => answerOf(newsroom.url + paths[page])))
    const [files, plain] = [
      await staticNginx(join(folder, 'files'), answers),
      await plainNode(answers),
    ]
    servers.push(files, plain)

    const address = (page: PageName, contestant: Contestant) => {
      if (contestant === 'ours') return newsroom.url + paths[page]
      if (contestant === 'behind nginx') return front.url + paths[page]
      return `${contestant === 'node:http' ? plain.url : files.url}/${PAGES.indexOf(page)}`
    }
    console.error('  load')
    const { loads, bareNext } = await inTurns(address, bare.url)
    const words = await wordsOf(newsroom.url)
    const script = await askingFor(
      words.map((word) => `/es/comunicados?q=${word}`),
      folder,
    )
    const newWords = await load(newsroom.url, SECONDS, script)
    const weights = {
      release: await weigh(browser, newsroom.url + paths.release),
      list: await weigh(browser, newsroom.url + paths.list),
      search: await weigh(browser, newsroom.url + paths.search),
    }
    console.error('  publishing')
    const visible = {
      ours: await timesToVisible(lake, id, newsroom.url + paths.release, PUBLISHES),
      'behind nginx': await timesToVisible(lake, id, front.url + paths.release, PUBLISHES),
    }
    const memory = await memoryOf(newsroom.process.pid ?? 0)
    return { loads, bareNext, newWords, weights, visible, memory }
  } finally {
    for (const server of servers) await server.stop()
    await newsroom.dispose()
  }
}

/** The newest sample that is public. */
const RELEASE = `*[_type == "release" && language == "es" && _id match "sample-*" && !defined(withdrawn)
  && !defined(embargoUntil) && !defined(publishAt) && dateTime(publishedAt) < dateTime(now())]
  | order(publishedAt desc)[0]{ "id": _id, "slug": slug.current }`

async function inTurns(
  address: (page: PageName, contestant: Contestant) => string,
  bareUrl: string,
): Promise<Pick<Measured, 'loads' | 'bareNext'>> {
  const empty = () => ({ ours: [], 'behind nginx': [], 'nginx, files': [], 'node:http': [] })
  const loads: Loads = { release: empty(), list: empty(), search: empty() }
  const bareNext: Load[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const page of PAGES) {
      for (const contestant of CONTESTANTS) {
        const measured = await load(address(page, contestant), SECONDS)
        // The first round only warms up.
        if (round >= 0) loads[page][contestant].push(measured)
      }
    }
    const measured = await load(bareUrl, SECONDS)
    if (round >= 0) bareNext.push(measured)
  }
  return { loads, bareNext }
}

/** The archive is read in the background when a newsroom is new: until all of it is there. */
async function untilWhole(site: string, size: number): Promise<void> {
  const end = Date.now() + 10 * 60_000
  let before = -1
  for (;;) {
    const html = await (await fetch(`${site}/es/comunicados?order=newest&q=muestra`)).text()
    const count = Number(html.match(/([\d. \u00a0]+) comunicados/)?.[1]?.replace(/\D/g, ''))
    if (count === before && count > size / 4) return
    if (Date.now() > end) throw new Error(`The archive of ${size} was not read within ten minutes.`)
    before = count
    await new Promise((resolve) => setTimeout(resolve, 3000))
  }
}

/** Words of the feed's texts, many of them. */
async function wordsOf(site: string): Promise<string[]> {
  const text = (await (await fetch(`${site}/es/feeds/feed.json`)).text()).replace(/<[^>]+>/g, ' ')
  const words = [...new Set(text.toLowerCase().match(/[a-z]{4,12}/g))]
  return words.flatMap((one, at) => [one, `${one}+${words[(at * 7 + 1) % words.length]}`])
}
