import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fill, isRead } from './lake.ts'

const { listChanges } = await import('#lib/content/changes.ts')

const NOW = Date.parse('2026-05-04T12:00:00Z')
const START = { at: 0, id: '' }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
})
afterEach(() => {
  vi.useRealTimers()
  isRead(true)
})

/** Seconds before now. */
const ago = (seconds: number) => new Date(NOW - 1000 * seconds).toISOString()

const release = (_id: string, updated: string, fields: object = {}) => ({
  _id,
  _type: 'release',
  _updatedAt: updated,
  language: 'es',
  kind: 'pressRelease',
  slug: { current: _id },
  headline: `Titular de ${_id}`,
  dateline: { city: 'Quito', date: '2015-01-27' },
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text: 'Sí.' }] }],
  ...fields,
})

const changes = async (...asked: Parameters<typeof listChanges>) => {
  const found = await listChanges(...asked)
  if (!found) throw new Error('The archive was to be whole.')
  return { ...found, ids: found.told.map(({ _id }) => _id) }
}

describe('changes', () => {
  test('are walked in pages, each release once', async () => {
    fill(Array.from({ length: 7 }, (_, n) => release(`r${n}`, ago(3600 - n))))
    const walked: string[] = []
    let page = await changes(START, 3)
    for (; page.more; page = await changes(page.upTo, 3)) walked.push(...page.ids)
    expect([...walked, ...page.ids]).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6'])
    expect(await changes(page.upTo, 3)).toMatchObject({ ids: [], more: false, upTo: page.upTo })
  })

  test('of the same moment are walked through, too', async () => {
    fill(Array.from({ length: 5 }, (_, n) => release(`r${n}`, ago(3600))))
    const first = await changes(START, 2)
    const second = await changes(first.upTo, 2)
    const third = await changes(second.upTo, 2)
    expect([first.ids, second.ids, third.ids]).toEqual([['r0', 'r1'], ['r2', 'r3'], ['r4']])
  })

  test('of the last minute are told again, until nothing can come in front of them', async () => {
    fill([release('old', ago(3600)), release('new', ago(10))])
    const { ids, upTo } = await changes(START, 20)
    expect(ids).toEqual(['old', 'new'])

    // It shows in the lake's answers later than the other, although it was stored before.
    fill([release('old', ago(3600)), release('late', ago(30)), release('new', ago(10))])
    const again = await changes(upTo, 20)
    expect(again.ids).toEqual(['late', 'new'])

    vi.setSystemTime(NOW + 60_000)
    const { upTo: settled } = await changes(again.upTo, 20)
    expect((await changes(settled, 20)).ids).toEqual([])
  })

  test('that come in front of a walk through the last minute are had at its end', async () => {
    const recent = ['a', 'b', 'c', 'd'].map((id, n) => release(id, ago(40 - n)))
    fill(recent)
    const first = await changes(START, 2)
    expect([first.ids, first.more]).toEqual([['a', 'b'], true])
    fill([release('late', ago(45)), ...recent])
    vi.setSystemTime(NOW + 120_000)
    const end = await changes(first.upTo, 10)
    expect(end.ids).toEqual(['c', 'd'])
    expect((await changes(end.upTo, 10)).ids).toContain('late')
  })

  test('have of a withdrawn release the notice alone, and nothing of one under embargo', async () => {
    fill([
      release('gone', ago(3600), { withdrawn: { at: ago(3600), reason: 'Error' } }),
      release('ahead', ago(3600), { embargoUntil: '2999-01-01T00:00:00Z' }),
    ])
    const { told } = await changes(START, 20)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ _id: 'gone', withdrawn: { reason: 'Error' } })
    expect(JSON.stringify(told)).not.toContain('Titular')
  })

  test('are not answered with a part of the archive: what is missing would be lost', async () => {
    fill([release('a', ago(3600))])
    isRead(false)
    expect(await listChanges(START, 20)).toBeUndefined()
  })
})
