import { describe, expect, test, vi } from 'vitest'
import { fill } from './lake.ts'

const { listMinisters, listNews, listShelf, listShelves } = await import('#lib/content/sitemap.ts')
const { listEventShelf, listEventShelves } = await import('#lib/content/sitemap-events.ts')

const STORED = '2015-01-27T00:00:00Z'

const release = (_id: string, date: string, fields: Record<string, unknown> = {}) => ({
  _id,
  _type: 'release',
  _updatedAt: STORED,
  language: 'es',
  kind: 'pressRelease',
  headline: _id,
  slug: { current: _id },
  dateline: { city: 'Quito', date },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Sin más.' }] }],
  ...fields,
})

const event = (_id: string, date: unknown, fields: Record<string, unknown> = {}) => ({
  _id,
  _type: 'event',
  _updatedAt: STORED,
  title: { es: _id },
  kind: 'meeting',
  slug: { current: _id },
  date,
  ...fields,
})

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

describe('the archive in parts', () => {
  test('has one part of each year with releases, the latest first', async () => {
    fill([release('a', '2013-05-03'), release('b', '2015-01-27'), release('c', '2015-01-28')])
    expect(await listShelves()).toMatchObject([
      { year: 2015, page: 1, count: 2 },
      { year: 2013, page: 1, count: 1 },
    ])
  })

  test('has no part without releases', async () => {
    fill([])
    expect(await listShelves()).toEqual([])
    expect(await listShelf(2015, 1)).toEqual([])
  })

  test('has a year with more than a thousand in several, each once, the oldest first', async () => {
    fill(
      Array.from({ length: 1003 }, (_, at) =>
        release(`r${String(at).padStart(4, '0')}`, '2015-03-01', {
          publishedAt: new Date(Date.UTC(2015, 2, 1) + at * 60_000).toISOString(),
        }),
      ),
    )
    expect((await listShelves()).map(({ page, count }) => [page, count])).toEqual([
      [1, 1000],
      [2, 3],
    ])
    expect((await listShelf(2015, 1)).at(0)?.slug).toBe('r0000')
    expect((await listShelf(2015, 2)).map(({ slug }) => slug)).toEqual(['r1000', 'r1001', 'r1002'])
    expect(await listShelf(2015, 3)).toEqual([])
  })

  test('says when the public last saw something else: a release that waited, when it appeared', async () => {
    const embargoUntil = '2016-02-01T12:00:00Z'
    fill([release('a', '2015-05-03'), release('b', '2015-05-04', { embargoUntil })])
    const [shelf] = await listShelves()
    expect(shelf?.changed).toBe(Date.parse(embargoUntil))
    expect((await listShelf(2015, 1)).map(({ changed }) => changed.toISOString())).toEqual([
      new Date(STORED).toISOString(),
      new Date(embargoUntil).toISOString(),
    ])
  })

  test('knows nothing of what is embargoed or withdrawn', async () => {
    fill([
      release('a', '2015-05-03', { embargoUntil: '2999-01-01T00:00:00Z' }),
      release('b', '2015-05-04', { withdrawn: { at: STORED, reason: 'Error' } }),
      release('c', '2014-05-04'),
    ])
    expect(await listShelves()).toMatchObject([{ year: 2014, count: 1 }])
    expect(await listShelf(2015, 1)).toEqual([])
  })
})

describe('the releases of a part', () => {
  const versions = (...ids: string[]) => ({
    _id: 'versions',
    _type: 'translation.metadata',
    _updatedAt: STORED,
    translations: ids.map((_ref) => ({ _key: _ref, value: { _type: 'reference', _ref } })),
  })

  test('name their public versions, itself among them', async () => {
    fill([
      release('a', '2015-05-03'),
      release('b', '2015-05-04', { language: 'en' }),
      release('c', '2015-05-05', { language: 'en', embargoUntil: '2999-01-01T00:00:00Z' }),
      versions('a', 'b', 'c'),
    ])
    expect(await listShelf(2015, 1)).toMatchObject([
      { slug: 'a', versions: [{ slug: 'a' }, { language: 'en', slug: 'b' }] },
      { slug: 'b', versions: [{ slug: 'a' }, { slug: 'b' }] },
    ])
    const [first] = await listShelf(2015, 1)
    expect(first?.versions).toHaveLength(2)
  })

  test('are those with an address', async () => {
    fill([
      release('a', '2015-05-03'),
      release('b', '2015-05-04', { slug: { current: 'Sin dirección' }, language: 'en' }),
      versions('a', 'b'),
    ])
    expect(await listShelf(2015, 1)).toMatchObject([{ slug: 'a', versions: [{ slug: 'a' }] }])
  })
})

describe('the events in parts', () => {
  test('have one for each year with events, with its latest change', async () => {
    fill([
      event('a', '2013-05-03'),
      event('b', '2015-01-27', { _updatedAt: '2015-02-01T00:00:00Z' }),
      event('c', '2015-01-28'),
    ])
    expect(await listEventShelves()).toEqual([
      { year: 2015, page: 1, changed: '2015-02-01T00:00:00Z' },
      { year: 2013, page: 1, changed: STORED },
    ])
    expect((await listEventShelf(2015, 1)).map(({ slug }) => slug)).toEqual(['b', 'c'])
    expect(await listEventShelf(2015, 2)).toEqual([])
  })

  test.each([undefined, null, '', 'enero', '20ab-01-01', '0215-01-27', '9999-01-01', 2015])(
    'are none the less those of the others for the date %j',
    async (date) => {
      fill([event('a', '2014-05-03'), event('b', date), event('c', '2015-01-28')])
      expect((await listEventShelves()).map(({ year }) => year)).toEqual([2015, 2014])
    },
  )

  test('are those of a year in which something changed at a moment that is none', async () => {
    fill([event('a', '2015-01-27', { _updatedAt: 'zzz' }), event('b', '2015-01-28')])
    expect(await listEventShelves()).toEqual([{ year: 2015, page: 1, changed: STORED }])
  })

  test('leave out one that has no page', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    fill([event('a', '2015-01-27'), event('b', '2015-01-28', { contacts: 'Diego' })])
    expect(await listEventShelf(2015, 1)).toEqual([{ _id: 'a', slug: 'a', _updatedAt: STORED }])
  })

  test('are none without events', async () => {
    fill([])
    expect(await listEventShelves()).toEqual([])
  })
})

test('the ministers are those that have a page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const minister = (_id: string, fields: object = {}) => ({
    ...{ _id, _type: 'minister', _updatedAt: STORED, name: _id, slug: { current: _id } },
    ...fields,
  })
  fill([minister('a'), minister('b', { sameAs: ['javascript:alert(1)'] })])
  expect(await listMinisters()).toEqual([{ _id: 'a', slug: 'a', _updatedAt: STORED }])
})

describe('the news', () => {
  test('are what appeared within two days, the newest first', async () => {
    fill([
      release('old', '2015-01-01', { publishedAt: hoursAgo(49) }),
      release('first', '2015-01-01', { publishedAt: hoursAgo(47) }),
      release('last', '2015-01-01', { publishedAt: hoursAgo(1) }),
      release('embargoed', '2015-01-01', {
        publishedAt: hoursAgo(1),
        embargoUntil: hoursAgo(-5),
      }),
      release('undated', '2015-01-01'),
    ])
    expect((await listNews()).map(({ slug }) => slug)).toEqual(['last', 'first'])
  })

  test('are those of the ministry’s own clock too', async () => {
    // 47 hours ago, written with an offset: as a text it is of an earlier hour.
    const there = new Date(Date.now() - 52 * 3_600_000).toISOString().replace('Z', '-05:00')
    fill([release('a', '2015-01-01', { publishedAt: there })])
    expect((await listNews()).map(({ slug }) => slug)).toEqual(['a'])
  })
})
