import { describe, expect, test } from 'vitest'
import { sequenceAfter } from '#sanity/event/sequence.ts'

const published = {
  date: '2026-05-03',
  startTime: '09:00',
  timeZone: 'America/Guayaquil',
  venue: { name: 'Palacio', place: 'Quito' },
  sequence: 2,
}

describe('the sequence of an event', () => {
  test('is 0 when it is published first, whatever its draft says', () => {
    expect(sequenceAfter(published, null)).toBe(0)
  })
  test.each([
    ['day', { date: '2026-05-04' }],
    ['time', { startTime: '10:00' }],
    ['end', { endTime: '12:00' }],
    ['zone', { timeZone: 'America/New_York' }],
    ['place', { venue: { name: 'Palacio', place: 'Guayaquil' } }],
    ['status', { status: 'cancelled' }],
  ])('grows by one when its %s changes', (_, change) => {
    expect(sequenceAfter({ ...published, ...change }, published)).toBe(3)
  })
  test('stays when anything else changes', () => {
    const draft = { ...published, title: { es: 'Otro' }, access: 'open', status: 'scheduled' }
    expect(sequenceAfter({ ...draft, endTime: '' }, published)).toBe(2)
  })
  test('goes by the published event, not by an old draft', () => {
    expect(sequenceAfter({ ...published, sequence: 7 }, published)).toBe(2)
  })
})
