import { describe, expect, test } from 'vitest'
import { CHANGE_PROJECTION, message } from '#lib/content/change.ts'
import { goneIn, goneTags } from '#lib/content/gone.ts'
import { EVERYTHING } from '#lib/instances/news.ts'
import { type Stored, told } from './lake.ts'

const release: Stored = {
  _id: 'release-a',
  _type: 'release',
  language: 'es',
  headline: 'Titular',
  slug: { current: 'titular' },
  publishedAt: '2015-01-27T10:00:00Z',
}

/** As the webhook tells of it, and what is kept for an outage hears. */
async function goneAfter(before: Stored | null, after: Stored | null) {
  return goneIn(goneTags(message.parse(await told(CHANGE_PROJECTION, before, after))))
}

describe('what may not be shown any more', () => {
  test.each([
    ['is withdrawn', { withdrawn: { at: '2016-01-01T00:00:00Z', reason: 'Un error' } }],
    ['comes under embargo again', { embargoUntil: '2099-01-01T00:00:00Z' }],
    ['is to appear later', { publishAt: '2099-01-01T00:00:00Z' }],
    ['is dated later', { publishedAt: '2099-01-01T00:00:00Z' }],
  ])('is a release that %s', async (_, fields) => {
    expect(await goneAfter(release, { ...release, ...fields })).toEqual(['release-a', 'titular'])
  })

  test('is one that is unpublished or deleted', async () => {
    expect(await goneAfter(release, null)).toEqual(['release-a', 'titular'])
  })

  test('is what has another address, under both: what is kept under the old one must be found', async () => {
    const after = { ...release, slug: { current: 'otro-titular' } }
    expect(await goneAfter(release, after)).toEqual(['release-a', 'titular', 'otro-titular'])
  })

  test('is nothing where a text changed, or something new came', async () => {
    expect(await goneAfter(release, { ...release, headline: 'Otro' })).toEqual([])
    expect(await goneAfter(null, release)).toEqual([])
  })

  test.each([
    ['has no address', {}],
    ['has one that may be written in several ways', { slug: { current: 'año/1' } }],
    ['has one that is in every text', { slug: { current: 'a' } }],
  ])('is anything where what went %s', async (_, fields) => {
    const topic: Stored = { _id: 'topic-a', _type: 'topic', ...fields }
    expect(await goneAfter(topic, null)).toBe('anything')
  })

  test('is anything where it is not told of what, and nothing where only time has passed', () => {
    expect(goneIn(goneTags(message.parse({ _type: 'release' })))).toBe('anything')
    expect(goneIn(goneTags(message.parse({ _type: 'release', moved: false })))).toEqual([])
  })

  test('is anything where another instance cannot say', () => {
    expect(goneIn([EVERYTHING])).toBe('anything')
    expect(goneIn(['release', 'document:x'])).toEqual([])
  })
})
