// A release and an event in the forms that programs take: what is public, and nothing else.
import type { SanityClient } from '@sanity/client'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../lib/ninjs/valid.ts'
import { ENGLISH_RELEASE, SPANISH_RELEASE } from './addresses.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom
let editor: SanityClient

beforeAll(async () => {
  newsroom = await startNewsroom()
  editor = await openLakeClient(newsroom)
})

afterAll(() => newsroom?.dispose())

const SPANISH = 'release-2015-01-27-es'
const EVENT = 'innovaciones-seguridad-ciudadana-2015'

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${newsroom.url}${path}`, { headers, redirect: 'manual' })

const embedOf = (page: string, more = '') =>
  get(`/api/oembed?url=${encodeURIComponent(newsroom.url + page)}${more}`)

describe.each([
  [`${ENGLISH_RELEASE}.md`, 'text/markdown; charset=utf-8; variant=GFM', 'Wilson Center'],
  [`${ENGLISH_RELEASE}.ninjs.json`, 'application/json', 'Wilson Center'],
  [`/es/eventos/${EVENT}.ninjs.json`, 'application/json', 'Innovaciones'],
  [`/en/events/${EVENT}.ninjs.json`, 'application/json', 'Innovations'],
  ['/llms.txt', 'text/plain; charset=utf-8', `${SPANISH_RELEASE}.md`],
])('%s', (path, type, part) => {
  test('has its media type, and is not sent again to who has it', async () => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=60\b/)
    expect(await answer.text()).toContain(part)
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  })
})

describe('ninjs', () => {
  test.each([`${ENGLISH_RELEASE}.ninjs.json`, `/en/events/${EVENT}.ninjs.json`])(
    'of %s is valid as it is sent',
    async (path) => {
      expect(faultsOf(await (await get(path)).json())).toEqual([])
    },
  )

  test.each(['/es/comunicados/nada.ninjs.json', '/en/events/nothing.ninjs.json'])(
    'of what there is not, %s, is 404',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
    },
  )
})

describe('oEmbed', () => {
  test('is found from the page, and shows the release in any other', async () => {
    const page = new JSDOM(await (await get(ENGLISH_RELEASE)).text()).window.document
    for (const form of ['application/json+oembed', 'text/xml+oembed']) {
      const link = page.querySelector<HTMLLinkElement>(`link[rel="alternate"][type="${form}"]`)
      const answer = await fetch(link?.href ?? '')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain(form.replace('+oembed', ''))
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(await answer.text()).toContain('to discuss Public Safety')
    }
  })

  test.each([
    ['/en/releases/nothing', '', 404],
    ['/en/events', '', 404],
    [ENGLISH_RELEASE, '&format=yaml', 501],
    [ENGLISH_RELEASE, '&maxwidth=-1', 400],
    [ENGLISH_RELEASE, '&maxheight=wide', 400],
    [ENGLISH_RELEASE, '&maxwidth=320&maxheight=200', 200],
  ])('of %s%s answers %i, to programs of every site', async (page, more, status) => {
    const answer = await embedOf(page, more)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('without an address answers 400', async () => {
    expect((await get('/api/oembed')).status).toBe(400)
  })
})

describe('a release that is under embargo', () => {
  test('is in none of them', async () => {
    await editor.patch(SPANISH).set({ embargoUntil: '2999-01-01T00:00:00Z' }).commit()
    await expect.poll(async () => (await get(`${SPANISH_RELEASE}.md`)).status).toBe(404)
    expect((await get(`${SPANISH_RELEASE}.ninjs.json`)).status).toBe(404)
    expect((await embedOf(SPANISH_RELEASE)).status).toBe(404)
    await expect
      .poll(async () => (await get('/llms.txt')).text())
      .not.toContain(`${SPANISH_RELEASE}.md`)
    await editor.patch(SPANISH).unset(['embargoUntil']).commit()
    await expect.poll(async () => (await get(`${SPANISH_RELEASE}.md`)).status).toBe(200)
  })
})

describe('a release that was withdrawn', () => {
  test('is canceled for news systems, and gone from where it was embedded', async () => {
    const path = `${SPANISH_RELEASE}.ninjs.json`
    const { uri } = await (await get(path)).json()
    const withdrawn = { at: '2015-02-01T10:00:00Z', reason: 'Los datos eran de otro año.' }
    await editor.patch(SPANISH).set({ withdrawn }).commit()
    await expect
      .poll(async () => (await get(path)).json())
      .toMatchObject({ uri, pubStatus: 'canceled', edNote: withdrawn.reason })
    expect(await (await get(path)).text()).not.toContain('antidrogas')
    expect((await embedOf(SPANISH_RELEASE)).status).toBe(404)
    const text = await get(`${SPANISH_RELEASE}.md`)
    expect(text.status).toBe(307)
    expect(text.headers.get('location')).toContain(SPANISH_RELEASE)
  })
})
