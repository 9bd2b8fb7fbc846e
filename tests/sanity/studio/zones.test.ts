import { describe, expect, test } from 'vitest'
import { isFound, zones } from '#sanity/studio/inputs/zones.ts'

describe('a time zone is found', () => {
  const search = (words: string, language: 'es' | 'en' = 'es') =>
    zones('2026-07-10', language)
      .filter((zone) => isFound(zone, words))
      .map(({ value }) => value)

  test.each([
    ['quito', 'America/Guayaquil'],
    ['ecuador', 'America/Guayaquil'],
    ['bogotá', 'America/Bogota'],
    ['washington', 'America/New_York'],
    ['new york', 'America/New_York'],
    ['nueva york', 'America/New_York'],
    ['america/new_york', 'America/New_York'],
    ['buenos', 'America/Buenos_Aires'],
    ['galapagos', 'Pacific/Galapagos'],
  ])('by “%s”', (words, zone) => {
    expect(search(words)).toContain(zone)
  })

  test('by words that all belong to it', () => {
    expect(search('nueva quito')).toEqual([])
  })

  test('under a name that says its place, its usual name and its distance to UTC', () => {
    const title = (day: string, language: 'es' | 'en') =>
      zones(day, language).find(({ value }) => value === 'America/New_York')?.title
    expect(title('2026-07-10', 'es')).toBe('New York · hora de Nueva York · UTC−4')
    expect(title('2026-01-10', 'en')).toBe('New York · Eastern Time · UTC−5')
  })

  test('as every other computer names it', () => {
    expect(zones('2026-07-10', 'es').length).toBeGreaterThan(300)
    expect(search('utc')).toContain('UTC')
  })
})
