import { describe, expect, test, vi } from 'vitest'
import { fill, isRead } from './lake.ts'

const { listEvents } = await import('#lib/content/listed-events.ts')
const { listMinisters } = await import('#lib/content/listed-ministers.ts')
const { listReleases } = await import('#lib/content/listed-releases.ts')
const { listFiled } = await import('#lib/content/filed-releases.ts')

const event = (_id: string, date: string, fields: object = {}) => ({
  _id,
  _type: 'event',
  title: { es: _id },
  slug: { current: _id },
  kind: 'meeting',
  date,
  ...fields,
})

const minister = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'minister',
  name: `Nombre de ${_id}`,
  slug: { current: _id },
  ...fields,
})

const release = (_id: string, date: string, fields: object = {}) => ({
  _id,
  _type: 'release',
  _updatedAt: '2015-01-27T00:00:00Z',
  language: 'es',
  kind: 'pressRelease',
  slug: { current: _id },
  headline: `Titular de ${_id}`,
  dateline: { city: 'Quito', date },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Sí.' }] }],
  ...fields,
})

async function walkEvents(limit: number, asked: Parameters<typeof listEvents>[0] = {}) {
  const pages: string[][] = []
  for (let page = await listEvents(asked, limit); ; ) {
    pages.push(page.events.map(({ _id }) => _id))
    if (!page.after) return pages
    page = await listEvents({ ...asked, after: page.after }, limit)
  }
}

describe('events are walked', () => {
  test('the latest first, each once, however many are on a day', async () => {
    fill([
      event('b', '2026-05-04'),
      event('a', '2026-05-04'),
      event('c', '2026-05-04'),
      event('late', '2026-06-01'),
      event('early', '2015-01-30'),
    ])
    expect(await walkEvents(2)).toEqual([['late', 'a'], ['b', 'c'], ['early']])
    expect(await walkEvents(5)).toHaveLength(1)
  })

  test('on, where one breaks its contract', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    fill([
      event('a', '2026-05-04'),
      event('b', '2026-05-03', { title: {} }),
      event('c', '2026-05-02'),
    ])
    expect(await walkEvents(1)).toEqual([['a'], [], ['c']])
    expect(said).toHaveBeenCalled()
    said.mockRestore()
  })

  test('by days, with those that last into the first one, and by who takes part', async () => {
    fill([
      minister('ana'),
      event('lasts', '2026-05-01', { endDate: '2026-05-03' }),
      event('over', '2026-05-01'),
      event('with', '2026-05-03', { ministers: [{ _ref: 'ana', _key: 'a' }] }),
      event('later', '2026-05-05'),
    ])
    const days = { from: '2026-05-02', to: '2026-05-04' }
    expect(await walkEvents(20, days)).toEqual([['with', 'lasts']])
    expect(await walkEvents(20, { ...days, minister: 'ana' })).toEqual([['with']])
  })
})

test('ministers are walked by their ids', async () => {
  fill([minister('c'), minister('a'), minister('b')])
  const first = await listMinisters('', 2)
  expect(first.ministers.map(({ _id }) => _id)).toEqual(['a', 'b'])
  const second = await listMinisters(first.after ?? '', 2)
  expect([second.ministers.map(({ _id }) => _id), second.after]).toEqual([['c'], undefined])
})

describe('releases are walked', () => {
  const found = async (...asked: Parameters<typeof listReleases>) => {
    const page = await listReleases(...asked)
    if (!page) throw new Error('The archive was to be whole.')
    return { ...page, ids: page.releases.map(({ _id }) => _id) }
  }

  test('in all languages, on and back, to an end', async () => {
    fill([
      release('a', '2015-01-05'),
      release('b', '2015-01-04', { language: 'en' }),
      release('c', '2015-01-03'),
      release('d', '2015-01-02'),
    ])
    const first = await found({}, 3)
    expect([first.ids, first.total, first.before]).toEqual([['a', 'b', 'c'], 4, undefined])
    const second = await found({ after: first.after ?? '' }, 3)
    expect([second.ids, second.after]).toEqual([['d'], undefined])
    expect((await found({ before: second.before ?? '' }, 3)).ids).toEqual(['a', 'b', 'c'])
  })

  test('to nothing, not to the first page again, where the rest is gone meanwhile', async () => {
    fill([release('a', '2015-01-05'), release('b', '2015-01-04')])
    const { after = '' } = await found({}, 1)
    fill([release('a', '2015-01-05')])
    const rest = await found({ after }, 1)
    expect([rest.ids, rest.after]).toEqual([[], undefined])
  })

  test('back to a page that ends before, and is no longer than there are', async () => {
    fill([release('a', '2015-01-05'), release('b', '2015-01-04'), release('c', '2015-01-03')])
    const { after = '' } = await found({}, 1)
    const { before = '' } = await found({ after }, 1)
    expect((await found({ before }, 3)).ids).toEqual(['a'])
  })

  test('not while the archive is read for the first time', async () => {
    isRead(false)
    expect(await listReleases({}, 20)).toBeUndefined()
    isRead(true)
  })
})

test('topics say how many public releases they have', async () => {
  fill([
    { _id: 't', _type: 'topic', name: { es: 'Seguridad' }, slug: { current: 'seguridad' } },
    release('a', '2015-01-05', { topics: [{ _ref: 't' }] }),
    release('b', '2015-01-05', { topics: [{ _ref: 't' }], embargoUntil: '2999-01-01T00:00:00Z' }),
  ])
  expect(await listFiled('topic')).toMatchObject([{ slug: 'seguridad', releases: 1 }])
})
