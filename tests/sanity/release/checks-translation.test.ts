import { describe, expect, test } from 'vitest'
import { found, lines } from './found.ts'

describe('a translation', () => {
  const original = {
    _id: 'r0',
    _type: 'release',
    language: 'en',
    _updatedAt: '2026-05-03T20:30:00Z',
  }
  const settings = {
    _id: 'settings',
    _type: 'settings',
    timeZone: 'America/Guayaquil',
    contacts: [],
  }
  const dataset = [original, settings]
  const from = (asOf: string) => ({ translatedFrom: { original: { _ref: 'r0' }, asOf } })
  test('older than its original is told since when', async () => {
    expect(lines(await found(from('2026-05-03T20:29:59Z'), { dataset }))).toEqual([
      expect.stringMatching(/^warning body · El original cambió .*3 de mayo de 2026.*15:30/),
    ])
  })
  test.each([
    ['of the original as it is', from('2026-05-03T20:30:00Z')],
    [
      'of an original that is gone',
      { translatedFrom: { original: { _ref: 'gone' }, asOf: '2020-01-01T00:00:00Z' } },
    ],
    ['that is none', {}],
  ])('%s is left alone', async (_, changes) => {
    expect(await found(changes, { dataset })).toEqual([])
  })
})
