import { describe, expect, test } from 'vitest'
import { datelineText } from '#lib/dates/dateline.ts'
import { eventTime } from '#lib/dates/event-time.ts'
import { formatClock, formatDay, formatMoment, formatWeekday, zoneName } from '#lib/dates/format.ts'
import { momentInBoth } from '#lib/dates/moment.ts'
import { dayIn } from '#lib/dates/today.ts'
import { seededEvent } from '../seed-content.ts'

describe('dates', () => {
  test('a calendar day is the same day whatever the machine’s time zone', () => {
    expect(formatDay('2015-01-27', 'es')).toBe('27 de enero de 2015')
    expect(formatDay('2015-01-27', 'en')).toBe('January 27, 2015')
    expect(formatWeekday('2015-01-30', 'en')).toBe('Friday, January 30, 2015')
  })

  test('a moment is shown by the ministry’s clock', () => {
    expect(formatMoment('2015-01-28T03:00:00Z', 'en', 'America/Guayaquil')).toContain(
      'January 27, 2015',
    )
  })

  test('the day of a moment is the one on the calendar of the place', () => {
    const moment = new Date('2015-01-28T03:00:00Z')
    expect(dayIn('America/Guayaquil', moment)).toBe('2015-01-27')
    expect(dayIn('Europe/Madrid', moment)).toBe('2015-01-28')
  })

  test('where the place has another day, both days are told', () => {
    const shown = momentInBoth('2015-07-28T03:00:00Z', 'en', 'America/Guayaquil', 'Europe/Madrid')
    expect(shown.replace(/\s/g, ' ')).toBe(
      'July 27, 2015 at 10:00 PM, Ecuador Time (July 28, 2015 at 5:00 AM, Central European Time)',
    )
  })

  test('an event’s times stay those of the place, with the name of its zone', () => {
    expect(formatClock('09:00', '10:30', 'en')).toMatch(/^9:00\s?–\s?10:30\sAM$/)
    expect(zoneName('America/New_York', '2015-01-30', 'en')).toBe('Eastern Time')
    expect(zoneName('America/New_York', '2015-01-30', 'es')).toBe('hora de Nueva York')
  })

  test('an event over several days has each hour with its day', async () => {
    const event = await seededEvent('event-2015-01-30-wilson-center')
    const over = (days: object, locale: 'es' | 'en') =>
      eventTime({ ...event, endDate: '2015-01-31', ...days }, locale)?.replace(/\s/g, ' ')
    expect(over({ endTime: '17:00' }, 'en')).toBe('Jan 30, 9:00 AM – Jan 31, 5:00 PM, Eastern Time')
    expect(over({ endTime: '17:00' }, 'es')).toBe(
      '30 ene, 9:00 a. m. – 31 ene, 5:00 p. m., hora de Nueva York',
    )
    // Earlier on the clock than it began.
    expect(over({ endTime: '01:30' }, 'en')).toBe('Jan 30, 9:00 AM – Jan 31, 1:30 AM, Eastern Time')
    expect(over({ endTime: undefined }, 'en')).toBe('9:00 AM, Eastern Time')
  })

  test('a dateline has place, date and an en dash', () => {
    const dateline = { city: 'Washington', region: 'D.C.', date: '2015-01-27' }
    expect(datelineText(dateline, 'en')).toBe('Washington, D.C. (January 27, 2015) – ')
    expect(datelineText({ ...dateline, region: undefined }, 'es')).toBe(
      'Washington (27 de enero de 2015) – ',
    )
  })
})
