import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGLISH_RELEASE, PAGES } from './addresses.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})

afterAll(() => newsroom?.dispose())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${newsroom.url}${path}`, { headers })

describe.each([
  ['rss.xml', 'application/rss+xml', parseRssFeed],
  ['atom.xml', 'application/atom+xml', parseAtomFeed],
  ['feed.json', 'application/feed+json', parseJsonFeed],
] as const)('the feed %s', (name, type, read) => {
  test('has the newsroom’s releases in its language, under its media type', async () => {
    const answer = await get(`/en/feeds/${name}`)
    expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    const text = await answer.text()
    expect(JSON.stringify(read(text))).toContain('to discuss Public Safety')
    expect(text).not.toContain('lucha antidrogas')
  })

  test('is not sent again to who has it', async () => {
    const first = await get(`/es/feeds/${name}`)
    const etag = first.headers.get('etag') ?? ''
    expect((await get(`/es/feeds/${name}`, { 'if-none-match': etag })).status).toBe(304)
    expect((await get(`/es/feeds/${name}`, { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test.each([
    ['?page=-1', 400],
    ['?page=0', 400],
    ['?page=two', 400],
    ['?page=1000000000', 400],
    ['?page=2', 404],
  ])('answers %s with %i and says what is wrong', async (query, status) => {
    const answer = await get(`/es/feeds/${name}${query}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, title: 'No such page' })
  })
})

describe('calendars', () => {
  test.each([
    ['/es/calendars/agenda.ics', 2],
    ['/en/calendars/events/innovaciones-seguridad-ciudadana-2015.ics', 1],
    ['/es/calendars/ministers/jose-serrano.ics', 2],
  ])('%s opens in a calendar program, with %i', async (path, count) => {
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(count)
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
  })

  test.each([
    '/fr/calendars/agenda.ics',
    '/es/calendars/other.ics',
    '/es/calendars/events/nothing.ics',
    '/es/calendars/events/innovaciones-seguridad-ciudadana-2015.pdf',
    '/es/calendars/ministers/nobody.ics',
  ])('there is none at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('search engines', () => {
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)

  test('find every public page from robots.txt, each once, and each answers', async () => {
    const robots = await (await get('/robots.txt')).text()
    const index = robots.match(/^Sitemap: (.+)$/m)?.[1] ?? ''
    expect(index).toBe(`${newsroom.url}/sitemap.xml`)
    const sitemaps = addresses(await (await fetch(index)).text())
    const pages: string[] = []
    for (const sitemap of sitemaps) {
      const answer = await fetch(sitemap ?? '')
      expect([sitemap, answer.status]).toEqual([sitemap, 200])
      pages.push(...addresses(await answer.text()).filter((url) => url !== undefined))
    }
    // The other tests look at this event in one language.
    const paths = [...PAGES, '/en/events/reuniones-washington-2015']
    expect(pages.sort()).toEqual(paths.map((path) => `${newsroom.url}${path}`).sort())
    for (const page of pages) expect((await fetch(page)).status).toBe(200)
  })

  test('learn of the other language of a release', async () => {
    const xml = await (await get('/sitemaps/releases-2015.xml')).text()
    expect(xml).toContain(`hreflang="en" href="${newsroom.url}${ENGLISH_RELEASE}"`)
  })

  test('are told that there is no such sitemap', async () => {
    expect((await get('/sitemaps/releases-1999.xml')).status).toBe(404)
    expect((await get('/sitemaps/..%2f..%2fpackage.json')).status).toBe(404)
  })
})
