import { expect, test } from 'vitest'
import { fullMoment, shortMoment, spanWords } from '#sanity/studio/actions/moment-words.ts'

const AT = new Date('2026-05-03T15:00:00Z')
const HOUR = 3_600_000

test('a moment is told by the clock of the ministry, with the name of its zone', () => {
  const now = new Date('2026-01-01T15:00:00Z')
  expect(shortMoment(AT, 'es', 'America/Guayaquil', now)).toBe('3 de mayo, 10:00')
  const before = new Date('2025-12-31T15:00:00Z')
  expect(shortMoment(AT, 'es', 'America/Guayaquil', before)).toBe('3 de mayo de 2026, 10:00')
  expect(fullMoment(AT, 'es', 'America/Guayaquil')).toBe(
    '3 de mayo de 2026, 10:00 (hora de Ecuador)',
  )
  expect(fullMoment(AT, 'en', 'America/Guayaquil')).toMatch(
    /^May 3, 2026, 10:00\sAM \(Ecuador Time\)$/,
  )
})
test.each([
  [51 * HOUR, '2 días y 3 horas'],
  [51 * HOUR - 5000, '2 días y 3 horas'],
  [24 * HOUR - 1000, '1 día'],
  [HOUR + 60_000, '1 hora y 1 minuto'],
  [90_000, '1 minuto y 30 segundos'],
  [3, '1 segundo'],
])('a span of %d ms is told in its two largest units', (span, words) => {
  expect(spanWords(span, 'es')).toBe(words)
})
