import { expect, test } from 'vitest'
import { CONTENT_TYPES } from '#lib/content/types.ts'
import { tagsOf } from './lake.ts'

const { getMinister } = await import('#lib/content/minister.ts')
const { getRelease } = await import('#lib/content/release.ts')
const { listWholeReleases } = await import('#lib/content/feed.ts')

test.each([
  ['a release', () => getRelease('es', 'x')],
  ['a minister', () => getMinister('x')],
  ['a feed', () => listWholeReleases('es', { criteria: {}, page: 1, limit: 20 })],
])('a changed credit of a picture in the media browser makes %s stale', async (_name, read) => {
  expect(CONTENT_TYPES).toContain('sanity.imageAsset')
  expect(await tagsOf(read)).toContain('sanity.imageAsset')
})
