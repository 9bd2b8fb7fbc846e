import { describe, expect, test } from 'vitest'
import { fill } from './lake.ts'

const { listReleasesOf, listReleaseYears } = await import('#lib/content/sitemap.ts')

const release = (_id: string, date: unknown, slug = _id) => ({
  _id,
  _type: 'release',
  _updatedAt: '2015-01-27T00:00:00Z',
  language: 'es',
  slug: { current: slug },
  ...(date !== undefined && { dateline: { date } }),
})

describe('the years of the archive', () => {
  test('go from the first release’s to the last one’s', async () => {
    fill([release('a', '2013-05-03'), release('b', '2015-01-27'), release('c', '2015-01-28')])
    expect(await listReleaseYears()).toEqual([2015, 2014, 2013])
  })

  test.each([undefined, null, '', 'enero', '20ab-01-01', '0215-01-27', '9999-01-01', 2015])(
    'are none the less those of the others for the date %j',
    async (date) => {
      fill([release('a', '2014-05-03'), release('b', date), release('c', '2015-01-28')])
      expect(await listReleaseYears()).toEqual([2015, 2014])
    },
  )

  test('are none without releases', async () => {
    fill([])
    expect(await listReleaseYears()).toEqual([])
    fill([release('a', 'enero')])
    expect(await listReleaseYears()).toEqual([])
  })
})

describe('the releases of a year', () => {
  const versions = (...ids: string[]) => ({
    _id: 'versions',
    _type: 'translation.metadata',
    translations: ids.map((_ref) => ({ value: { _type: 'reference', _ref } })),
  })

  test('are those with an address', async () => {
    fill([release('a', '2015-05-03'), release('b', '2015-05-04', 'Sin dirección')])
    expect(await listReleasesOf(2015)).toMatchObject([{ slug: 'a' }])
  })

  test('are listed without the version that has none', async () => {
    fill([
      release('a', '2015-05-03'),
      { ...release('b', '2015-05-04', 'No Address'), language: 'en' },
      versions('a', 'b'),
    ])
    expect(await listReleasesOf(2015)).toMatchObject([
      { slug: 'a', versions: [{ language: 'es', slug: 'a' }] },
    ])
  })
})
