import { describe, expect, test, vi } from 'vitest'
import { CONTENT_TYPES } from '#lib/content/types.ts'
import { fill, tagsOf, takeDown } from './lake.ts'

const { getMinister } = await import('#lib/content/minister.ts')
const { getRelease } = await import('#lib/content/release.ts')
const { listWholeReleases } = await import('#lib/content/feed.ts')
const { listNewestOfTopic } = await import('#lib/content/archive.ts')
const { staleTags } = await import('#lib/content/stale.ts')

const reference = (_ref: string) => ({ _type: 'reference', _ref, _key: _ref })
const release = (id: string, fields: object = {}) => ({
  ...{ _id: id, _type: 'release', _updatedAt: '2015-01-27T00:00:00Z', language: 'es' },
  ...{ kind: 'pressRelease', slug: { current: id }, headline: 'Titular' },
  dateline: { city: 'Quito', date: '2015-01-27' },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Así.' }] }],
  ...fields,
})
const image = {
  ...{ _id: 'image-1', _type: 'sanity.imageAsset', url: 'https://cdn.example/1.png', size: 1 },
  metadata: { dimensions: { width: 1, height: 1 } },
}

const changed = (_id: string) =>
  staleTags({ _id, _type: 'sanity.imageAsset', slugs: [], names: [], moved: false })

describe('a changed credit of a picture in the media browser', () => {
  const shown = release('x', { images: [{ _key: 'i', alt: 'Foto', asset: reference('image-1') }] })

  test.each([
    ['the release that shows it', () => getRelease('es', 'x')],
    ['a minister', () => getMinister('x')],
    ['a feed', () => listWholeReleases('es', { criteria: {}, page: 1, limit: 20 })],
  ])('makes %s stale', async (_name, read) => {
    fill([shown, image])
    const tags = new Set(await tagsOf(read))
    expect((await changed('image-1')).some((tag) => tags.has(tag))).toBe(true)
  })

  test('leaves a release alone that does not show it', async () => {
    fill([shown, image])
    const tags = new Set(await tagsOf(() => getRelease('es', 'x')))
    expect((await changed('image-2')).some((tag) => tags.has(tag))).toBe(false)
  })
})

test.each(CONTENT_TYPES)(
  'a message of the type %s alone makes stale whatever read it',
  async (_type) => {
    fill([release('x')])
    const reads = [() => getRelease('es', 'x'), () => listNewestOfTopic('es', 't', 3)]
    const stale = new Set(await staleTags({ _type, moved: false }))
    for (const read of reads) {
      const tags = await tagsOf(read)
      const mayReadIt = tags.includes(`unknown:${_type}`)
      expect(tags.some((tag) => stale.has(tag))).toBe(mayReadIt)
    }
    expect(await tagsOf(() => getRelease('es', 'x'))).toContain('unknown:release')
  },
)

test('where it cannot be asked what a change touches, all of the type is read anew', async () => {
  fill([release('x')])
  const damaged = { _id: 'x', _type: 'release', slugs: [], names: ['t'], moved: true } as const
  expect(await staleTags({ ...damaged, language: 'es' })).toContain('document:x')
  takeDown()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await staleTags({ ...damaged, language: 'es' })).toContain('unknown:release')
})
