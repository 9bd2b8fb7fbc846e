import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atomFindings } from '../lib/feeds/validator/atom.ts'
import { rssFindings } from '../lib/feeds/validator/rss.ts'
import { ENGLISH_RELEASE, PAGES, SPANISH_RELEASE } from './addresses.ts'
import { problemsOf, thingsAt } from './json-ld.ts'
import { openLakeClient } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'
import { writeRichContent } from './rich-content.ts'

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

  test('is not sent again to who has it by its time, unless the tag says otherwise', async () => {
    const since = (await get(`/es/feeds/${name}`)).headers.get('last-modified') ?? ''
    expect(Date.parse(since)).toBeLessThanOrEqual(Date.now())
    const again = { 'if-modified-since': since }
    expect((await get(`/es/feeds/${name}`, again)).status).toBe(304)
    const other = { ...again, 'if-none-match': '"other"' }
    expect((await get(`/es/feeds/${name}`, other)).status).toBe(200)
  })

  test.each([
    ['?page=-1', 400],
    ['?page=0', 400],
    ['?page=1.5', 400],
    ['?page=', 400],
    ['?page=two', 400],
    ['?page=1000000000', 400],
    ['?limit=0', 400],
    ['?limit=-5', 400],
    ['?limit=1000000000', 400],
    ['?limit=1e9', 400],
    ['?year=20x5', 400],
    ['?kind=gossip', 400],
    ['?language=fr', 400],
    ['?topic=No%20Topic', 400],
    [`?q=${'a'.repeat(201)}`, 400],
    ['?page=2', 404],
    ['?topic=nothing', 404],
    ['?minister=nobody', 404],
    ['?organization=none', 404],
  ])('answers %s with %i and says what is wrong', async (query, status) => {
    const answer = await get(`/es/feeds/${name}${query}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) })
  })

  test('has as many entries as are asked for, and links its pages by them', async () => {
    const answer = await get(`/es/feeds/${name}?limit=1`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('link')).toBe(
      `<${newsroom.url}/es/feeds/${name}?limit=1>; rel="self"`,
    )
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
    const since = answer.headers.get('last-modified') ?? ''
    expect((await get(path, { 'if-modified-since': since })).status).toBe(304)
  })

  test.each([
    '/fr/calendars/agenda.ics',
    '/es/calendars/other.ics',
    '/es/calendars/events/nothing.ics',
    '/es/calendars/events/innovaciones-seguridad-ciudadana-2015.pdf',
    '/es/calendars/ministers/nobody.ics',
  ])('there is none at %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
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
    const xml = await (await get('/sitemaps/releases-2015-1.xml')).text()
    expect(xml).toContain(`hreflang="en" href="${newsroom.url}${ENGLISH_RELEASE}"`)
    expect(xml).toContain(`hreflang="x-default" href="${newsroom.url}${SPANISH_RELEASE}"`)
    expect(xml.match(/<lastmod>/g)).toHaveLength(2)
  })

  test('learn when each sitemap changed, from the index', async () => {
    const index = await (await get('/sitemap.xml')).text()
    expect(index).toMatch(/releases-2015-1\.xml<\/loc><lastmod>\d{4}-\d\d-\d\dT/)
  })

  test.each([
    '/sitemaps/releases-1999-1.xml',
    '/sitemaps/releases-2015-0.xml',
    '/sitemaps/releases-2015-2.xml',
    '/sitemaps/releases-2015-1000000000.xml',
    '/sitemaps/releases-2015.xml',
    '/sitemaps/events-1999-1.xml',
    '/sitemaps/events-2015--1.xml',
    '/sitemaps/nothing.xml',
    '/sitemaps/pages.json',
    '/sitemaps/..%2f..%2fpackage.json',
  ])('are told that there is no sitemap %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('need not ask for Studio, previews, and answers of the archive without end', async () => {
    const robots = await (await get('/robots.txt')).text()
    for (const rule of [
      'Disallow: /studio',
      'Disallow: /api/',
      'Allow: /api/v1$',
      'Allow: /api/v1/',
      'Disallow: /api/v1/*?',
      'Allow: /api/oembed',
      'Disallow: /es/vista-previa/',
      'Disallow: /en/preview/',
      'Disallow: /es/comunicados?',
      'Allow: /es/comunicados?topic=',
      'Disallow: /en/releases?topic=*&',
    ]) {
      expect(robots.split('\n')).toContain(rule)
    }
  })
})

describe('every page', () => {
  test.each(PAGES)('%s offers the feeds of its language, by their media types', async (path) => {
    const { document } = new JSDOM(await (await get(path)).text()).window
    const locale = path.slice(1, 3)
    const offered = [...document.querySelectorAll('link[rel="alternate"][type]')]
      .map((link) => [link.getAttribute('type'), link.getAttribute('href')])
      .filter(([type]) => /rss|atom|feed\+json/.test(type ?? ''))
    expect(offered).toEqual([
      ['application/rss+xml', `${newsroom.url}/${locale}/feeds/rss.xml`],
      ['application/atom+xml', `${newsroom.url}/${locale}/feeds/atom.xml`],
      ['application/feed+json', `${newsroom.url}/${locale}/feeds/feed.json`],
    ])
  })

  test.each([...PAGES, '/es/comunicados?topic=seguridad-ciudadana', '/en/releases?q=security'])(
    '%s says what it is in the vocabulary of schema.org',
    async (path) => {
      const things = await thingsAt(`${newsroom.url}${path}`)
      expect(problemsOf(things, newsroom.url)).toEqual([])
      expect(things.map((thing) => thing['@type'])).toEqual(typesOf(path))
    },
  )

  test('that asks nonsense says nothing of it to programs', async () => {
    expect(await thingsAt(`${newsroom.url}/es/comunicados?year=20x5`)).toEqual([])
  })
})

function typesOf(path: string): string[] {
  if (/^\/(es|en)$/.test(path)) return ['WebSite']
  if (/(ministros|ministers)\//.test(path)) return ['Person', 'BreadcrumbList']
  if (/(comunicados|releases)\//.test(path)) return ['NewsArticle', 'BreadcrumbList']
  if (/(eventos|events)\/(?!anteriores|past)/.test(path)) return ['Event', 'BreadcrumbList']
  if (/(desarrolladores|developers)$/.test(path)) return ['WebPage', 'BreadcrumbList']
  return ['CollectionPage', 'BreadcrumbList']
}

describe('a newsroom with pictures, quotes, corrections and a withdrawal', () => {
  beforeAll(async () => {
    await writeRichContent(await openLakeClient(newsroom))
  })

  test.each(['es', 'en'])(
    'has feeds in %s of which the W3C validator has nothing to say',
    async (locale) => {
      const rss = `${newsroom.url}/${locale}/feeds/rss.xml`
      const atom = `${newsroom.url}/${locale}/feeds/atom.xml`
      await expect
        .poll(async () => (await fetch(`${newsroom.url}/es/feeds/rss.xml`)).text())
        .toContain('Veinte patrulleros')
      expect(rssFindings(await (await fetch(rss)).text(), rss)).toEqual([])
      expect(atomFindings(await (await fetch(atom)).text(), atom)).toEqual([])
    },
  )

  test('shows nothing of the withdrawn one to feeds and sitemaps', async () => {
    for (const path of [
      '/es/feeds/atom.xml',
      '/es/feeds/feed.json',
      '/sitemaps/releases-2015-1.xml',
    ]) {
      expect(await (await get(path)).text()).not.toContain('/es/comunicados/retirado')
    }
  })

  test('was changed by the ETag and the time of its feed', async () => {
    const client = await openLakeClient(newsroom)
    const path = '/es/feeds/atom.xml'
    const before = await get(path)
    const since = { 'if-modified-since': before.headers.get('last-modified') ?? '' }
    expect((await get(path, since)).status).toBe(304)
    await client.patch('release-rich').set({ headline: 'Otro titular' }).commit()
    await expect.poll(async () => (await get(path, since)).status).toBe(200)
  })
})
