import { expect, test } from 'vitest'
import { lastCorrection, versionOf } from '#sanity/release/version.ts'

const correction = (at: string, version?: number) => ({
  ...{ _key: at, kind: 'correction' as const, at, version },
  ...{ what: 'Algo', why: undefined },
})

test('a release that was never corrected is its first version', () => {
  expect(versionOf({ corrections: [] })).toBe(1)
  expect(lastCorrection({ corrections: [] })).toBeUndefined()
})

test('the last correction says which version this is', () => {
  const corrections = [correction('2015-02-01T10:00:00Z', 3), correction('2015-01-28T10:00:00Z', 2)]
  expect(versionOf({ corrections })).toBe(3)
})

test('a correction without a number still makes a version', () => {
  expect(versionOf({ corrections: [correction('2015-01-28T10:00:00Z')] })).toBe(2)
})

test('of a stored release, where fields may be missing, it is asked alike', () => {
  expect(versionOf({})).toBe(1)
  expect(versionOf({ corrections: null })).toBe(1)
  const at = '2015-01-28T10:00:00Z'
  expect(versionOf({ corrections: [{ version: 3, at: '2015-02-01T10:00:00Z' }, { at }] })).toBe(3)
  expect(
    versionOf({
      corrections: [
        { version: 2, at },
        { version: 3, at },
      ],
    }),
  ).toBe(3)
  expect(versionOf({ corrections: [{ version: null }] })).toBe(2)
})

test('moments are compared as moments, whatever their offset', () => {
  const corrections = [
    correction('2015-01-28T10:00:00-05:00', 3),
    correction('2015-01-28T14:00:00Z', 2),
  ]
  expect(versionOf({ corrections })).toBe(3)
})
