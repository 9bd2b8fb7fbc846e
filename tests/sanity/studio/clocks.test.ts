import { describe, expect, test } from 'vitest'
import { clocks } from '#sanity/studio/inputs/clocks.ts'

const QUITO = 'America/Guayaquil'
const summer = new Date('2026-07-10T15:00:00Z')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('a moment of a release is told', () => {
  test.each([
    ['es', 'viernes, 10 de julio de 2026, 10:00 (hora de Ecuador) · 11:00 en Washington, D.C.'],
    ['en', 'Friday, July 10, 2026, 10:00 AM (Ecuador Time) · 11:00 AM in Washington, D.C.'],
  ] as const)('by the ministry’s clock and by the dateline’s: %s', (language, words) => {
    const place = { city: 'Washington, D.C.', timeZone: 'America/New_York' }
    expect(plain(clocks(summer, QUITO, place, language))).toBe(words)
  })

  test('once in winter, when both clocks show the same', () => {
    const place = { city: 'Washington, D.C.', timeZone: 'America/New_York' }
    expect(clocks(new Date('2026-01-30T15:00:00Z'), QUITO, place, 'es')).toBe(
      'viernes, 30 de enero de 2026, 10:00 (hora de Ecuador)',
    )
  })

  test('with the day of the other place where that is another', () => {
    const place = { city: 'Tokio', timeZone: 'Asia/Tokyo' }
    expect(clocks(summer, QUITO, place, 'es')).toBe(
      'viernes, 10 de julio de 2026, 10:00 (hora de Ecuador) · sábado, 11 de julio de 2026, 00:00 en Tokio',
    )
  })

  test('with the name of the zone when the dateline has no city, and alone when it has no zone', () => {
    expect(clocks(summer, QUITO, { timeZone: 'America/New_York' }, 'es')).toContain(
      '· 11:00 (hora de Nueva York)',
    )
    expect(clocks(summer, QUITO, { city: 'Quito' }, 'es')).not.toContain('·')
  })
})
