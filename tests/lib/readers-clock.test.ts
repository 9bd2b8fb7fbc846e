import { describe, expect, test } from 'vitest'
import { eventMoments } from '#lib/dates/event-time.ts'
import { readersClock } from '#lib/dates/readers-clock.ts'
import { endOfDay, momentAt } from '#lib/dates/wall-clock.ts'
import { seededEvent } from '../seed-content.ts'

const QUITO = {
  start: '2026-05-04T14:00:00Z',
  end: '2026-05-04T15:30:00Z',
  zone: 'America/Guayaquil',
}

/** Intl joins with spaces that look alike. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

describe('a reader’s own clock', () => {
  test.each(['America/Guayaquil', 'America/Bogota', 'America/Lima'])(
    'in %s shows what the place’s does: there is nothing to say',
    (own) => {
      expect(readersClock(QUITO, 'es-EC', own)).toBeUndefined()
    },
  )

  test.each([
    ['America/New_York', 'en-US', '10:00 – 11:30 AM'],
    ['Europe/Madrid', 'en-US', '4:00 – 5:30 PM'],
    ['Asia/Kolkata', 'en-US', '7:30 – 9:00 PM'],
  ])('in %s shows another hour of the same day', (own, region, shown) => {
    expect(plain(readersClock(QUITO, region, own))).toBe(shown)
  })

  test('on another day tells the day with it', () => {
    const start = '2026-05-04T19:00:00Z'
    const shown = (own: string, region: string) =>
      plain(readersClock({ start, zone: QUITO.zone }, region, own))
    expect(shown('Asia/Tokyo', 'en-US')).toBe('Tue, May 5, 4:00 AM')
    expect(shown('Asia/Tokyo', 'es-EC')).toBe('mar, 5 may, 4:00 a. m.')
    expect(shown('Europe/Madrid', 'en-US')).toBe('9:00 PM')
  })

  test('tells both days of what passes midnight for the reader alone', () => {
    const evening = { ...QUITO, start: '2026-05-04T21:00:00Z', end: '2026-05-04T23:00:00Z' }
    expect(plain(readersClock(evening, 'en-US', 'Europe/Madrid'))).toBe(
      'Mon, May 4, 11:00 PM – Tue, May 5, 1:00 AM',
    )
  })
})

describe('the moment that a clock of a place shows', () => {
  test('is by the offset of that day, winter or summer', async () => {
    const event = await seededEvent('event-2015-01-30-wilson-center')
    expect(eventMoments(event)).toEqual({
      start: '2015-01-30T14:00:00.000Z',
      end: '2015-01-30T15:30:00.000Z',
    })
    expect(eventMoments({ ...event, date: '2015-07-30' })?.start).toBe('2015-07-30T13:00:00.000Z')
  })

  test('is none where only the day is known', async () => {
    expect(eventMoments(await seededEvent('event-2015-01-29-meetings'))).toBeUndefined()
  })

  test.each([
    ['comes twice is the first', '2026-10-25', '02:30', 'Europe/Madrid', '00:30'],
    [
      'comes twice, west of Greenwich, is the first',
      '2026-11-01',
      '01:30',
      'America/New_York',
      '05:30',
    ],
    ['is left out counts on from before', '2026-03-08', '02:30', 'America/New_York', '07:30'],
    ['is left out, east of Greenwich, counts on', '2026-03-29', '02:30', 'Europe/Madrid', '01:30'],
  ])('where an hour %s', (_what, day, clock, zone, inUtc) => {
    expect(momentAt(day, clock, zone).toISOString()).toBe(`${day}T${inUtc}:00.000Z`)
  })

  test('ends the day after 23, 24 or 25 hours', () => {
    const hours = (day: string) =>
      (endOfDay(day, 'Europe/Madrid').getTime() -
        momentAt(day, '00:00', 'Europe/Madrid').getTime()) /
      3_600_000
    expect(['2026-03-29', '2026-05-04', '2026-10-25'].map(hours)).toEqual([23, 24, 25])
  })
})
