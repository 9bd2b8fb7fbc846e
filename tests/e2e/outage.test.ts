// The lake is down, slow or wrong: what was served before is served with its content, unless it was taken away.
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { documents as seed } from '../../sanity/seed/documents.ts'
import { ENGLISH_RELEASE, PAGES, SPANISH_RELEASE } from './addresses.ts'
import { type CountedNewsroom, startCountedNewsroom } from './counted-newsroom.ts'
import { FAILURES, type Failure } from './failures.ts'
import { sightings } from './leaks/canary.ts'
import { readAll } from './leaks/read.ts'
import { letThemPass, STATES, writeStates } from './leaks/states.ts'
import { ofRelease, SHARED } from './leaks/surfaces.ts'

let newsroom: CountedNewsroom

beforeAll(async () => {
  newsroom = await startCountedNewsroom()
  // The seed's own webhooks are still on their way.
  await vi.waitFor(() => expect(newsroom.told).toBeGreaterThanOrEqual(seed.length), 60_000)
})

afterAll(() => newsroom?.dispose())

/** Far beyond what a reader should wait, and far below what a lake that hangs may take. */
const PATIENCE_MS = 8000

const get = (path: string, init?: RequestInit) =>
  fetch(`${newsroom.url}${path}`, { redirect: 'manual', ...init })

const ADDRESSES = [
  ...PAGES,
  '/es/comunicados?q=ministro',
  '/en/releases?year=2015',
  '/es/feeds/rss.xml',
  '/en/feeds/feed.json',
  '/es/calendars/agenda.ics',
  `${SPANISH_RELEASE}.pdf`,
  `${SPANISH_RELEASE}.txt`,
  `${ENGLISH_RELEASE}.md`,
  `${ENGLISH_RELEASE}.ninjs.json`,
  `${SPANISH_RELEASE}.png`,
  '/api/v1/releases',
  '/api/v1/events',
  '/sitemap.xml',
  '/llms.txt',
]

type Served = { status: number; body: string }

async function served(path: string): Promise<Served> {
  const answer = await get(path, { signal: AbortSignal.timeout(PATIENCE_MS) })
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  const isPage = answer.headers.get('content-type')?.startsWith('text/html')
  // Next puts the tags of a head in this order or that.
  const tags = isPage ? body.split(/(?=<)/).sort().join('') : body
  return { status: answer.status, body: tags }
}

async function readEverything(): Promise<Record<string, Served>> {
  const read: Record<string, Served> = {}
  for (const path of ADDRESSES) read[path] = await served(path)
  return read
}

let edits = 0

/** Changes a word of every document: all that was cached expires at once. */
async function publishEverywhere(): Promise<void> {
  const ids = await newsroom.client.fetch<string[]>(
    '*[_type in ["release", "event", "minister", "settings", "topic"] && !(_id in path("drafts.**"))]._id',
  )
  const told = newsroom.told
  edits += 1
  const transaction = newsroom.client.transaction()
  for (const id of ids) transaction.patch(id, { set: { edits } })
  await transaction.commit()
  await expect.poll(() => newsroom.told).toBeGreaterThanOrEqual(told + ids.length)
}

/** A page that was never asked for. */
const unknown = (failure: string) => `/es/comunicados?q=${encodeURIComponent(failure)}`

const failures = Object.keys(FAILURES) as Failure[]

describe('a lake that', () => {
  test.each(failures)('%s', async (failure) => {
    const before = await readEverything()
    for (const [path, { status }] of Object.entries(before)) expect(status, path).toBe(200)

    newsroom.failing = failure
    expect(await readEverything()).toEqual(before)
    // All that is cached beside the last good answers is gone after this.
    await publishEverywhere()
    expect(await readEverything()).toEqual(before)

    const answer = await get(unknown(failure))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15'])
    const page = await answer.text()
    expect(page).toContain('La sala de prensa no está disponible en este momento')
    expect(page).toMatch(/<\/html>\s*$/)
    expect(page).not.toMatch(/\bat .*\.(?:js|ts):\d/)

    newsroom.failing = undefined
    for (const path of [...ADDRESSES, unknown(failure)]) {
      await expect
        .poll(async () => {
          const { status, headers } = await get(path)
          return [status, headers.get('age')]
        })
        .toEqual([200, null])
    }
  })

  test('is down for longer than a minute: what was served stays', async () => {
    const before = await readEverything()
    newsroom.failing = 'refuses connections'
    await setTimeout(62_000)
    expect(await readEverything()).toEqual(before)
    const late = await get('/es/comunicados?q=ministro')
    expect(late.headers.get('cache-control')).toBe('no-store')
    newsroom.failing = undefined
  })
})

describe('what was taken away', () => {
  const gone = STATES.flatMap(({ later }, number) => (later ? [number] : []))

  const surfaces = [...SHARED, ...STATES.flatMap((_, state) => ofRelease(state))]

  /** Which of them are seen, and where. */
  async function seen(): Promise<string[]> {
    const found: string[] = []
    for (const { path, headers = {}, echoes } of surfaces) {
      const { text } = await readAll(await get(path, { headers }))
      const said = echoes ? text.replaceAll(echoes, '') : text
      for (const { state, field } of sightings(said)) {
        if (gone.includes(state) && field !== 'slug') found.push(`${state} at ${path}`)
      }
    }
    return [...new Set(found)]
  }

  test('does not come back, whatever was kept of it, when the lake goes down at once after', async () => {
    await writeStates(newsroom.client)
    const list = async () => sightings(await (await get('/es/comunicados')).text())
    await expect
      .poll(async () =>
        gone.every(async (one) => (await list()).some(({ state }) => state === one)),
      )
      .toBe(true)
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(gone.length * 20)

    await letThemPass(newsroom.client)
    await expect
      .poll(async () => (await list()).filter(({ state }) => gone.includes(state)))
      .toEqual([])
    newsroom.failing = 'refuses connections'
    expect(await seen()).toEqual([])
    expect((await get('/es/eventos/anteriores/2015')).status).toBe(200)
    newsroom.failing = undefined
  }, 600_000)
})
