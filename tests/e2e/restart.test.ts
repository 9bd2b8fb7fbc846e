// A service manager stops the newsroom while it is read.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'
import { writeRichContent } from './rich-content.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ env: { STOP_NOTICE_SECONDS: '2' } })
  await writeRichContent(await openLakeClient(newsroom))
})

afterAll(() => newsroom?.dispose())

const read = async (path: string) => {
  const answer = await fetch(`${newsroom.url}${path}`)
  return { path, status: answer.status, body: await answer.text() }
}

/** The lake that the start script runs. */
async function lakePid(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,ppid,args'])
  const own = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  const lake = own.find(
    ([, parent, ...args]) =>
      Number(parent) === newsroom.process.pid && args.join(' ').includes('lake/main.ts'),
  )
  return Number(lake?.[0])
}

test('no request is lost: not those to come while it tells so, not a page that waits for the lake, nor a slow download', async () => {
  expect((await read('/readyz')).body).toContain('"pass"')
  const kit = `${newsroom.url}/es/comunicados/patrulleros-nuevos.zip`
  const [download]: IncomingMessage[] = await once(get(kit), 'response')
  if (!download) throw new Error('There is no answer')
  await once(download, 'readable')
  const lake = await lakePid()
  process.kill(lake, 'SIGSTOP')
  const waiting = ['/es/comunicados?q=patrulleros', '/en/releases?year=2015', '/api/v1/events'].map(
    read,
  )
  await setTimeout(500)

  const exited = once(newsroom.process, 'exit')
  newsroom.process.kill('SIGTERM')
  await expect.poll(async () => (await read('/readyz')).status, { interval: 20 }).toBe(503)
  expect((await read('/healthz')).status).toBe(200)
  const late = [...PAGES, `${SPANISH_RELEASE}.txt`].map(read)
  await setTimeout(3000)
  process.kill(lake, 'SIGCONT')

  for (const { path, status, body } of await Promise.all([...waiting, ...late])) {
    expect(status, path).toBe(200)
    expect(body.length, path).toBeGreaterThan(100)
  }
  const names = Object.keys(unzipSync(await buffer(download)))
  expect(names.some((name) => name.endsWith('.jpg'))).toBe(true)
  expect(await exited).toEqual([0, null])
})
