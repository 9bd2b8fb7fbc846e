import { describe, expect, test } from 'vitest'
import { fill, isRead } from './lake.ts'

const { listNewest, listReleasesAbout, searchArchive } = await import('#lib/content/archive.ts')
const { listWholeReleases } = await import('#lib/content/feed.ts')
const { getNeighbours } = await import('#lib/content/neighbours.ts')

type Fields = Record<string, unknown> & { text?: string }

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })

const release = (_id: string, { text = 'Sin más.', ...fields }: Fields = {}) => ({
  _id,
  _type: 'release',
  _updatedAt: '2015-01-27T00:00:00Z',
  language: 'es',
  kind: 'pressRelease',
  slug: { current: _id },
  headline: `Titular de ${_id}`,
  dateline: { city: 'Quito', date: '2015-01-27' },
  body: [
    {
      _type: 'block',
      _key: 'b',
      children: [{ _type: 'span', _key: 's', text }],
    },
  ],
  ...fields,
})

const topic = (id: string, es: string) => ({
  _id: id,
  _type: 'topic',
  name: { es },
  slug: { current: id },
})

const ids = (releases: { _id: string }[]) => releases.map(({ _id }) => _id)
const search = async (
  ...[criteria, locale = 'es']: [Parameters<typeof searchArchive>[1], ('es' | 'en')?]
) => {
  const page = await searchArchive(locale, criteria)
  return ids(page.found.map(({ release }) => release))
}

describe('the archive', () => {
  test('is found by other forms of a word, marked where it stands', async () => {
    fill([
      release('a', { text: 'La Policía decomisó cocaína en Manta.' }),
      release('b', { language: 'en', text: 'Our policies on drugs.' }),
      release('c', { text: 'Otra cosa.' }),
    ])
    const { found, total } = await searchArchive('es', { q: 'policias' })
    expect(total).toBe(1)
    expect(found[0]?.passage).toEqual([
      { text: 'La ', found: false },
      { text: 'Policía', found: true },
      { text: ' decomisó cocaína en Manta.', found: false },
    ])
    expect(await search({ q: 'drug' })).toEqual(['b'])
  })

  test('tells whether all of it was looked at', async () => {
    fill([release('a')])
    expect((await searchArchive('es', {})).isWhole).toBe(true)
    isRead(false)
    expect((await searchArchive('es', {})).isWhole).toBe(false)
    isRead(true)
  })

  test('counts each choice among what the others leave, and names it', async () => {
    fill([
      topic('droga', 'Drogas'),
      topic('paz', 'Paz'),
      release('a', { topics: [reference('droga')] }),
      release('b', {
        topics: [reference('droga')],
        dateline: { city: 'Quito', date: '2014-01-27' },
      }),
      release('c', { topics: [reference('paz')], kind: 'speech' }),
    ])
    const { facets, total } = await searchArchive('en', { topic: 'droga', year: 2015 })
    expect(total).toBe(1)
    expect(facets).toEqual({
      year: [
        { value: '2015', label: '2015', lang: 'en', count: 1 },
        { value: '2014', label: '2014', lang: 'en', count: 1 },
      ],
      topic: [
        { value: 'droga', label: 'Drogas', lang: 'es', count: 1 },
        { value: 'paz', label: 'Paz', lang: 'es', count: 1 },
      ],
      minister: [],
      organization: [],
      kind: [{ value: 'pressRelease', label: 'Press release', lang: 'en', count: 1 }],
      language: [{ value: 'es', label: 'Spanish', lang: 'en', count: 1 }],
    })
  })

  test('has no page that does not exist: a cursor that says nothing leads to the first', async () => {
    fill([release('a')])
    for (const after of ['x', '1', '9'.repeat(300), '5~-1', '-5', '0~-1e-300']) {
      expect(await search({ after })).toEqual(['a'])
    }
  })

  test('shows nothing of a release before its moment, nor of one withdrawn', async () => {
    fill([
      release('public'),
      release('embargoed', { embargoUntil: '2999-01-01T00:00:00Z' }),
      release('waiting', { publishAt: '2999-01-01T00:00:00Z' }),
      release('withdrawn', { withdrawn: { at: '2015-02-01T00:00:00Z', reason: 'Error' } }),
    ])
    expect(await search({})).toEqual(['public'])
    expect(await search({ q: 'titular' })).toEqual(['public'])
    expect((await searchArchive('es', {})).facets.year).toMatchObject([{ count: 1 }])
    expect(ids(await listNewest('es', 20))).toEqual(['public'])
    expect(
      ids((await listWholeReleases('es', { criteria: {}, page: 1, limit: 20 })).releases),
    ).toEqual(['public'])
  })
})

describe('the lists beside it', () => {
  const on = (day: string) => ({ dateline: { city: 'Quito', date: `2015-01-${day}` } })
  const versions = (...refs: string[]) => ({
    _id: `texts-${refs.join('-')}`,
    _type: 'translation.metadata',
    _updatedAt: '2015-01-27T00:00:00Z',
    translations: refs.map((_ref) => ({ value: reference(_ref) })),
  })

  test('are in the order of time, and in each language', async () => {
    fill([
      release('a', on('01')),
      release('b', on('03')),
      release('b-en', { ...on('03'), language: 'en' }),
      release('c', { publishedAt: '2015-01-02T10:00:00Z' }),
      versions('b', 'b-en'),
    ])
    expect(ids(await listNewest('es', 20))).toEqual(['b', 'c', 'a'])
    expect(ids(await listNewest('en', 2))).toEqual(['b-en', 'c'])
    expect(
      ids((await listWholeReleases('en', { criteria: {}, page: 1, limit: 20 })).releases),
    ).toEqual(['b-en'])
  })

  test('of a minister or an event have what names it', async () => {
    const embedded = { _type: 'embeddedEvent', _key: 'e', event: reference('event') }
    fill([
      { ...release('a'), minister: reference('minister') },
      { ...release('b'), events: [reference('event')] },
      release('c', { body: [...release('c').body, embedded] }),
      release('d'),
    ])
    expect(ids(await listReleasesAbout('minister', 'es'))).toEqual(['a'])
    expect(ids(await listReleasesAbout('event', 'es')).toSorted()).toEqual(['b', 'c'])
  })

  test('have what stands before and after a release in its language', async () => {
    fill([
      release('a', on('01')),
      release('b-en', { ...on('02'), language: 'en' }),
      release('c', on('03')),
      release('d', { ...on('04'), embargoUntil: '2999-01-01T00:00:00Z' }),
      release('e', on('05')),
    ])
    const beside = async (_id: string, language: 'es' | 'en' = 'es') => {
      const { newer, older } = await getNeighbours({ _id, language })
      return [newer?._id, older?._id]
    }
    expect(await beside('c')).toEqual(['e', 'a'])
    expect(await beside('e')).toEqual([undefined, 'c'])
    expect(await beside('a')).toEqual(['c', undefined])
    expect(await beside('b-en', 'en')).toEqual([undefined, undefined])
    expect(await beside('gone')).toEqual([undefined, undefined])
  })

  test('a feed has what answers its criteria', async () => {
    fill([topic('t', 'Tema'), release('a', { topics: [reference('t')] }), release('b')])
    expect(
      ids(
        (await listWholeReleases('es', { criteria: { topic: 't' }, page: 1, limit: 20 })).releases,
      ),
    ).toEqual(['a'])
    expect(await listWholeReleases('es', { criteria: { q: 'nada' }, page: 1, limit: 20 })).toEqual({
      releases: [],
      pages: 1,
    })
  })
})
