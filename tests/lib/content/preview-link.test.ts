import { afterEach, expect, test, vi } from 'vitest'
import { hashOf, newSecret } from '#sanity/preview-link/link.ts'
import { fill } from './lake.ts'

const { openPreviewLink } = await import('#lib/content/preview-link.ts')

const secret = newSecret()
const link = {
  _id: 'previewLink.1',
  _type: 'previewLink',
  _createdAt: new Date().toISOString(),
  documentId: 'a',
  secretHash: hashOf(secret),
  hours: 24,
}
const release = { _id: 'a', _type: 'release', _updatedAt: '2015-01-27T00:00:00Z' }

afterEach(() => {
  vi.restoreAllMocks()
})

test('a link leads to its document', async () => {
  fill([link, release])
  expect(await openPreviewLink(secret)).toMatchObject({ documentId: 'a', type: 'release' })
})

test('also where the published release has a time that cannot be read', async () => {
  fill([link, { ...release, publishAt: 'mañana' }])
  expect(await openPreviewLink(secret)).toMatchObject({ documentId: 'a' })
})

test('a link that cannot be read is dead, and named in the log', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  fill([{ ...link, hours: 1000 }, release])
  expect(await openPreviewLink(secret)).toBeUndefined()
  expect(told.mock.calls.join()).toContain('previewLink.1')
})
