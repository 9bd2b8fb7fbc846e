import { describe, expect, test } from 'vitest'
import { fill } from './lake.ts'

const { listNewest, listReleasesAbout, searchArchive } = await import('#lib/content/archive.ts')
const { listWholeReleases } = await import('#lib/content/feed.ts')
const { getNeighbours } = await import('#lib/content/neighbours.ts')

type Fields = Record<string, unknown> & { text?: string }

const reference = (_ref: string) => ({ _type: 'reference', _key: _ref, _ref })

/** A release of 2015 with as many documents about it as its id has digits before `-`. */
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
    expect(ids((await listWholeReleases('es', {}, 1)).releases)).toEqual(['public'])
  })
})
