import { describe, expect, test } from 'vitest'
import { latestByTopic } from '#lib/front/latest-by-topic.ts'
import { releaseSummary } from '#sanity/release/contract.ts'

const topic = (_id: string) => ({ _id, name: { es: _id }, slug: _id })

const release = (_id: string, ...topics: string[]) =>
  releaseSummary.parse({
    _id,
    language: 'es',
    kind: 'pressRelease',
    slug: _id,
    headline: _id,
    dateline: { city: 'Quito', date: '2026-01-01' },
    topics: topics.map(topic),
  })

const MOST = { topics: 4, releases: 2 }

/** As `topic: release, release`. */
const told = (...asked: Parameters<typeof latestByTopic>) =>
  latestByTopic(...asked).map(
    ({ topic: { slug }, releases }) => `${slug}: ${releases.map(({ _id }) => _id).join(', ')}`,
  )

describe('the latest by topic', () => {
  test('is in the order of the topics’ last news, so many of each', () => {
    const releases = [
      release('r1', 'health'),
      release('r2', 'border'),
      release('r3', 'health'),
      release('r4', 'health'),
    ]
    expect(told(releases, [], MOST)).toEqual(['health: r1, r3', 'border: r2'])
    expect(told(releases, [], { topics: 1, releases: 1 })).toEqual(['health: r1'])
  })

  test('has nothing that stands above; a topic with nothing else is left out', () => {
    const releases = [release('r1', 'health'), release('r2', 'border'), release('r3', 'border')]
    expect(told(releases, ['r1', 'r2'], MOST)).toEqual(['border: r3'])
  })

  test('has a release of two topics once', () => {
    const releases = [release('r1', 'health', 'border'), release('r2', 'border')]
    expect(told(releases, [], MOST)).toEqual(['health: r1', 'border: r2'])
  })

  test('is nothing where nothing has a topic', () => {
    expect(told([release('r1')], [], MOST)).toEqual([])
  })
})
