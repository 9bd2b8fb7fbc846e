// The API as a program of another newsroom reads it, over HTTP.
import type { SanityClient } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { ChangeList, ReleaseList } from '#lib/api/contract/answer.ts'
import { ENDPOINTS, type Endpoint } from '#lib/api/endpoints.ts'
import { asDescribed } from '../lib/api/answers-as-described.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

const SEEDED = 'release-2015-01-27-es'

let newsroom: Newsroom
let lake: SanityClient

beforeAll(async () => {
  newsroom = await startNewsroom()
  lake = await openLakeClient(newsroom)
})
afterAll(() => newsroom?.dispose())

const get = (path: string, init?: RequestInit) =>
  fetch(path.startsWith('http') ? path : `${newsroom.url}/api/v1${path}`, init)

/** The answer, held against what the API says of it. */
async function read<Answer extends z.ZodType>(endpoint: { answer: Answer }, path: string) {
  const answer = await get(path)
  expect([path, answer.status]).toEqual([path, 200])
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return asDescribed(endpoint, await answer.json())
}

const block = (text: string) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', marks: [], text }],
})

const release = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'release',
  language: 'es',
  kind: 'statement',
  slug: { _type: 'slug', current: _id.replaceAll('.', '-') },
  headline: `Titular de ${_id}`,
  dateline: { city: 'Quito', date: '2026-05-04' },
  publishedAt: '2026-05-04T12:00:00Z',
  body: [block('Sin más.')],
  ...fields,
})

/** All pages, from one on. `between` is called before each next one. */
async function walk(path: string, between: () => Promise<unknown> = async () => {}) {
  const ids: string[] = []
  let next: string | undefined = path
  while (next) {
    const page: ReleaseList = await read(ENDPOINTS.releases, next)
    ids.push(...page.items.map(({ id }) => id))
    next = page.next
    await between()
  }
  return ids
}

/** What came since an address, and the address to ask the next time. */
async function followed(path: string) {
  const items: ChangeList['items'] = []
  let page: ChangeList = await read(ENDPOINTS.changes, path)
  items.push(...page.items)
  while (page.next) {
    page = await read(ENDPOINTS.changes, page.next)
    items.push(...page.items)
  }
  return { items, resume: page.resume ?? '' }
}

describe('every address', () => {
  test.each([
    ['', ENDPOINTS.entry],
    ['/releases', ENDPOINTS.releases],
    [`/releases/${SEEDED}`, ENDPOINTS.release],
    ['/changes', ENDPOINTS.changes],
    ['/events', ENDPOINTS.events],
    ['/events/event-2015-01-30-wilson-center', ENDPOINTS.event],
    ['/ministers', ENDPOINTS.ministers],
    ['/ministers/minister-jose-serrano', ENDPOINTS.minister],
    ['/topics', ENDPOINTS.topics],
    ['/organizations', ENDPOINTS.organizations],
  ])('%j answers as it is described', async (path, endpoint: Endpoint) => {
    await read(endpoint, path)
  })

  test.each(['', '/releases', `/releases/${SEEDED}`, '/changes', '/openapi.json'])(
    '%j is kept, and not sent again to who has it',
    async (path) => {
      const first = await get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60\b/)
      const again = await get(path, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text()]).toEqual([304, ''])
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect((await get(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    },
  )

  test('may be asked by a script of any site', async () => {
    const preflight = await get('/releases', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect(preflight.status).toBe(204)
    const { headers } = preflight
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toContain('GET')
    expect(headers.get('access-control-allow-headers')).toBe('*')
    const answer = await get('/releases', { headers: { origin: 'https://other.example' } })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-expose-headers')).toContain('ETag')
  })

  test('answers HEAD without a body', async () => {
    const answer = await get('/releases', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).toBe((await get('/releases')).headers.get('etag'))
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s', async (method) => {
    for (const path of ['/releases', `/releases/${SEEDED}`, '/nothing']) {
      const answer = await get(path, { method })
      expect([path, answer.status]).toEqual([path, 405])
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
      expect(await answer.json()).toMatchObject({ status: 405 })
    }
  })

  test.each([
    ['/releases?limit=1000000000', 400, 'limit'],
    ['/releases?limit=-1', 400, 'limit'],
    ['/releases?page=-1', 400, 'page'],
    ['/releases?year=2015&year=2014', 400, 'year'],
    ['/releases?after=nonsense', 400, 'after'],
    ['/releases?topic=nada', 404, 'topic'],
    ['/releases?organization=nada', 404, 'organization'],
    ['/events?from=yesterday', 400, 'from'],
    ['/events?minister=nobody', 404, 'minister'],
    ['/changes?since=yesterday', 400, 'since'],
    [`/releases/${SEEDED}?draft=1`, 400, 'draft'],
  ])('%s: %i, and %s is named', async (path, status, name) => {
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const body = await answer.json()
    expect([answer.status, body.status]).toEqual([status, status])
    expect(body.parameters).toMatchObject([{ name }])
    expect(body.detail).toContain(name)
  })

  test.each(['/nothing', '/releases/nothing', '/releases/a/b', '/events/nothing', '/ministers/x'])(
    'there is nothing at %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ status: 404, title: 'Not found' })
    },
  )
})

describe('releases', () => {
  test('are filtered as the archive is', async () => {
    const ids = async (query: string) =>
      (await read(ENDPOINTS.releases, `/releases?${query}`)).items.map(({ id }) => id)
    expect(await ids('language=en')).toEqual(['release-2015-01-27-en'])
    expect(await ids('q=narcotr%C3%A1fico&language=es')).toEqual([SEEDED])
    expect(await ids('minister=jose-serrano&year=2015&limit=100')).toHaveLength(2)
    expect(await ids('year=1999')).toEqual([])
  })

  test('are each found once by walking, while others are published', async () => {
    const made = Array.from({ length: 9 }, (_, n) => release(`walk-${n}`))
    const transaction = lake.transaction()
    for (const one of made) transaction.createOrReplace(one)
    await transaction.commit()
    await expect.poll(() => walk('/releases?kind=statement')).toHaveLength(made.length)

    let newer = 0
    const walked = await walk('/releases?kind=statement&limit=2', async () => {
      newer += 1
      await lake.createOrReplace(
        release(`newer-${newer}`, { publishedAt: `2026-05-04T13:0${newer}:00Z` }),
      )
    })
    expect(walked.toSorted()).toEqual(made.map(({ _id }) => _id).toSorted())
    const all = await walk('/releases?kind=statement&limit=3')
    expect(all).toHaveLength(made.length + newer)
    expect(new Set(all).size).toBe(all.length)
  })

  test('lead to the page beside by the header Link, too, and back', async () => {
    const first = await get('/releases?limit=2')
    const body: ReleaseList = await first.json()
    expect(first.headers.get('link')).toBe(`<${body.next}>; rel="next"`)
    const second = await read(ENDPOINTS.releases, body.next ?? '')
    const back = await read(ENDPOINTS.releases, second.previous ?? '')
    expect(back.items).toEqual(body.items)
  })

  test('under embargo, drafted, deleted or broken are nowhere', async () => {
    const canary = 'Canario secreto'
    const hidden = {
      embargoed: release('embargoed', { headline: canary, embargoUntil: '2999-01-01T00:00:00Z' }),
      drafted: release('drafts.drafted', { headline: canary }),
      gone: release('gone', { headline: canary }),
      broken: release('broken', { headline: canary, body: [] }),
    }
    for (const one of Object.values(hidden)) await lake.createOrReplace(one)
    await lake.delete('gone')
    await lake.createOrReplace(release('shown', { related: [], headline: 'A la vista' }))
    await expect.poll(async () => (await get('/releases/shown')).status).toBe(200)
    for (const id of ['embargoed', 'drafted', 'drafts.drafted', 'gone', 'broken']) {
      expect([id, (await get(`/releases/${id}`)).status]).toEqual([id, 404])
    }
    for (const path of ['/releases?limit=100', '/releases?q=canario', '/changes?limit=100']) {
      expect(await (await get(path)).text()).not.toContain(canary)
    }
    expect(await (await get('/openapi.json')).text()).not.toContain(canary)
  })

  test('are not shown to a browser that previews drafts, not even those that are public', async () => {
    const { url } = newsroom
    const { secret } = await createPreviewSecret(lake, 'api.test', url)
    const door = `${url}/api/draft-mode/enable?sanity-preview-secret=${secret}&sanity-preview-pathname=/es`
    const opened = await fetch(door, { redirect: 'manual' })
    const cookie = opened.headers.getSetCookie().at(-1)?.split(';')[0] ?? ''
    expect(cookie).toMatch(/^__prerender_bypass=.+/)
    for (const path of ['/releases/drafted', '/releases', '/changes', '/openapi.json']) {
      expect([path, (await get(path, { headers: { cookie } })).status]).toEqual([path, 403])
    }
  })
})

describe('changes', () => {
  const told = (items: ChangeList['items'], id: string) =>
    items.filter((one) => one.release.id === id)

  test('tell of what is published, corrected and withdrawn, from where one had stopped', async () => {
    let { resume } = await followed('/changes?limit=3')
    const until = async (id: string, change: string) => {
      await expect
        .poll(async () => {
          const found = await followed(resume)
          const [last] = told(found.items, id).slice(-1)
          if (last?.change === change) resume = found.resume
          return last
        })
        .toMatchObject({ change })
    }
    await lake.createOrReplace(release('story'))
    await until('story', 'published')

    const at = new Date().toISOString()
    const note = { _key: 'n', _type: 'correction', kind: 'correction', at, what: 'La fecha.' }
    await lake
      .patch('story')
      .set({ corrections: [note] })
      .commit()
    await until('story', 'corrected')

    await lake
      .patch('story')
      .set({ withdrawn: { at, reason: 'Error.' } })
      .commit()
    await until('story', 'withdrawn')
    const { items } = await followed('/changes')
    const [notice, ...more] = told(items, 'story')
    expect(more).toEqual([])
    expect(JSON.stringify(notice)).not.toContain('Titular de story')
    expect(notice?.release).toEqual(await read(ENDPOINTS.release, '/releases/story'))
  })

  test('tell of a release that appears by itself, by an address from before', async () => {
    const { resume } = await followed('/changes')
    const embargoUntil = new Date(Date.now() + 4000).toISOString()
    const fields = { embargoUntil, publishedAt: embargoUntil }
    await lake.createOrReplace(release('ahead', fields))
    // Another one shows that the lake's news have come; it is stored later, and appears sooner.
    await lake.createOrReplace(release('at-once'))
    await expect
      .poll(async () => told((await followed(resume)).items, 'at-once'), { interval: 100 })
      .toHaveLength(1)
    const between = await followed(resume)
    await expect
      .poll(async () => told((await followed(between.resume)).items, 'ahead'))
      .toMatchObject([{ change: 'published', at: embargoUntil }])
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargoUntil))
  })

  test('since a moment are those of then and later', async () => {
    expect((await followed('/changes?since=2999-01-01T00:00:00Z')).items).toEqual([])
    expect((await followed('/changes?since=2000-01-01T00:00:00Z')).items.length).toBeGreaterThan(2)
  })
})

describe('events', () => {
  test('are walked in pages, the latest first, and found by their days', async () => {
    const first = await read(ENDPOINTS.events, '/events?limit=1')
    expect(first.items.map(({ date }) => date)).toEqual(['2015-01-30'])
    const second = await read(ENDPOINTS.events, first.next ?? '')
    expect(second.items.map(({ date }) => date)).toEqual(['2015-01-29'])
    expect(second.next).toBeUndefined()
    const found = await read(ENDPOINTS.events, '/events?from=2015-01-30&minister=jose-serrano')
    expect(found.items.map(({ id }) => id)).toEqual(['event-2015-01-30-wilson-center'])
  })
})

test('the description has examples of this newsroom', async () => {
  const answer = await get('/openapi.json')
  const { paths } = await answer.json()
  const { example } = paths['/releases/{id}'].get.responses[200].content['application/json']
  asDescribed(ENDPOINTS.release, example)
})
