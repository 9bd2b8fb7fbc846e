// A newsroom of one size of the archive, with those beside it that write the same answers.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { translator } from '../../lib/i18n/translator.ts'
import { openLakeClient } from '../../tests/e2e/lake-client.ts'
import { type Newsroom, startNewsroom } from '../../tests/e2e/newsroom.ts'
import { answerOf } from './answer.ts'
import { nginxInFront, plainNode, type Server, staticNginx } from './static-servers.ts'

export const PAGES = ['release', 'list', 'search'] as const
export type PageName = (typeof PAGES)[number]

export const CONTESTANTS = ['ours', 'behind nginx', 'nginx, files', 'node:http'] as const
export type Contestant = (typeof CONTESTANTS)[number]

export type Contest = {
  newsroom: Newsroom
  lake: SanityClient
  /** The release whose page is measured. */
  id: string
  folder: string
  address(page: PageName, contestant: Contestant): string
  stop(): Promise<void>
}

/** Fills the newsroom with samples, and starts all. */
export async function openContest(size: number, folder: string): Promise<Contest> {
  const dataDir = join(folder, 'data')
  await promisify(execFile)(process.execPath, ['scripts/samples.ts', String(size)], {
    env: { ...process.env, NEWSROOM_DATA: dataDir },
    maxBuffer: 64 * 2 ** 20,
  })
  const newsroom = await startNewsroom({ dataDir })
  const servers: Server[] = []
  const stop = async () => {
    for (const server of servers) await server.stop()
    await newsroom.dispose()
  }
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
    await untilWhole(newsroom.url)
    const front = await nginxInFront(join(folder, 'front'), Number(new URL(newsroom.url).port))
    servers.push(front)
    const answers = await Promise.all(PAGES.map((page) => answerOf(newsroom.url + paths[page])))
    const files = await staticNginx(join(folder, 'files'), answers)
    servers.push(files)
    const plain = await plainNode(answers)
    servers.push(plain)
    const address = (page: PageName, contestant: Contestant) => {
      if (contestant === 'ours') return newsroom.url + paths[page]
      if (contestant === 'behind nginx') return front.url + paths[page]
      return `${contestant === 'node:http' ? plain.url : files.url}/${PAGES.indexOf(page)}`
    }
    return { newsroom, lake, id, folder, address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The newest sample that is public. */
const RELEASE = `*[_type == "release" && language == "es" && _id match "sample-*" && !defined(withdrawn)
  && !defined(embargoUntil) && !defined(publishAt) && dateTime(publishedAt) < dateTime(now())]
  | order(publishedAt desc)[0]{ "id": _id, "slug": slug.current }`

/** The archive is read in the background when a newsroom is new: until its pages have all of it. */
async function untilWhole(site: string): Promise<void> {
  const end = Date.now() + 10 * 60_000
  for (;;) {
    const answer = await fetch(`${site}/es/comunicados?q=muestra`)
    if (answer.ok && !(await answer.text()).includes(STILL_READ)) return
    if (Date.now() > end) throw new Error('The archive was not read within ten minutes.')
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

const STILL_READ = translator('es')('archive.stillRead')
