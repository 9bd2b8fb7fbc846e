import { expect, test } from 'vitest'
import { onlyFor } from '#sanity/figure/asked.ts'

const isHidden = onlyFor('count', 'points')

test('a field is asked for where it means something, and while the unit is still the usual one', () => {
  expect(isHidden({ parent: { unit: 'points' } })).toBe(false)
  expect(isHidden({ parent: {} })).toBe(false)
  expect(isHidden({ parent: { unit: 'rank' } })).toBe(true)
})

test('a value that is there already is always seen', () => {
  expect(isHidden({ parent: { unit: 'rank' }, value: 100 })).toBe(false)
})
