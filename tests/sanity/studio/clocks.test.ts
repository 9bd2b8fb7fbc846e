import { expect, test } from 'vitest'
import { clocksOf } from '#sanity/studio/inputs/clocks.ts'

const at = new Date('2026-05-03T15:00:00Z')

test('a moment is told by the clock of the ministry and by that of the place, once each', () => {
  expect(clocksOf(at, ['America/Guayaquil', 'America/New_York'], 'es')).toEqual([
    '3 de mayo de 2026, 10:00 (hora de Ecuador)',
    '3 de mayo de 2026, 11:00 (hora de Nueva York)',
  ])
  expect(clocksOf(at, ['America/Guayaquil', 'America/Guayaquil'], 'es')).toHaveLength(1)
})

test('a zone that is none is left out, not guessed', () => {
  expect(clocksOf(at, [undefined, 'Quito'], 'en')).toEqual([])
})
