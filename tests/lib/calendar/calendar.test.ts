import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarText } from '#lib/calendar/calendar.ts'
import type { Event } from '#sanity/event/contract.ts'
import { seededEvent } from '../../seed-content.ts'

const wilson = await seededEvent('event-2015-01-30-wilson-center')
const meetings = await seededEvent('event-2015-01-29-meetings')

const written = (...events: Event[]) =>
  calendarText({
    name: 'Agenda',
    locale: 'en',
    source: 'https://prensa.example/en/events/calendar',
    page: 'https://prensa.example/en/events',
    image: `https://prensa.example/${'long/'.repeat(20)}emblem.png`,
    colour: '#1d3f9e',
    domain: 'newsroom.production',
    events,
  })

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry))
  return { calendar, events, zones: calendar.getAllSubcomponents('vtimezone') }
}

function readOne(event: Event) {
  const { events, ...rest } = read(written(event))
  const [entry] = events
  if (!entry) throw new Error('no event')
  return { entry, ...rest }
}

describe('an event in a calendar', () => {
  test('is by the clock of its place, whose zone the calendar brings', () => {
    const { entry, zones } = readOne(wilson)
    expect(entry.startDate.zone.tzid).toBe('America/New_York')
    expect(entry.startDate.toString()).toBe('2015-01-30T09:00:00')
    expect(entry.endDate.toString()).toBe('2015-01-30T10:30:00')
    expect(entry.startDate.toJSDate().toISOString()).toBe('2015-01-30T14:00:00.000Z')
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['America/New_York'])
  })

  test('of which only the day is known fills that day and no other', () => {
    const { entry, zones } = readOne(meetings)
    expect(entry.startDate.isDate).toBe(true)
    expect(entry.startDate.toString()).toBe('2015-01-29')
    expect(entry.endDate.toString()).toBe('2015-01-30')
    expect(zones).toEqual([])
  })

  test.each([
    ['2015-02-28', '2015-03-01'],
    ['2015-12-31', '2016-01-01'],
    ['2015-03-08', '2015-03-09'],
  ])('whose last day is %s ends, exclusively, on %s', (endDate, exclusive) => {
    const { entry } = readOne({ ...meetings, date: '2015-02-01', endDate })
    expect(entry.endDate.toString()).toBe(exclusive)
  })

  test('that lasts over midnight ends on its last day at its hour', () => {
    const { entry } = readOne({ ...wilson, endDate: '2015-01-31', endTime: '01:30' })
    expect(entry.endDate.toString()).toBe('2015-01-31T01:30:00')
  })

  test('in summer has the summer’s offset', () => {
    const { entry } = readOne({ ...wilson, date: '2015-07-30' })
    expect(entry.startDate.toJSDate().toISOString()).toBe('2015-07-30T13:00:00.000Z')
  })

  test.each([
    ['US/Eastern', 'America/New_York', '14:00'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires', '12:00'],
    ['Asia/Calcutta', 'Asia/Kolkata', '03:30'],
    ['Europe/Kiev', 'Europe/Kyiv', '07:00'],
    ['Europe/Kyiv', 'Europe/Kyiv', '07:00'],
  ])('in the zone %s names it as the VTIMEZONE does: %s', (timeZone, tzid, inUtc) => {
    const text = written({ ...wilson, timeZone })
    const { events, zones } = read(text)
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([tzid])
    expect(text).toContain(`DTSTART;TZID=${tzid}:20150130T090000`)
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe(`2015-01-30T${inUtc}:00.000Z`)
  })

  test('in UTC is at its hour', () => {
    const { entry } = readOne({ ...wilson, timeZone: 'UTC' })
    expect(entry.startDate.toJSDate().toISOString()).toBe('2015-01-30T09:00:00.000Z')
  })

  test('whose end is unknown has none', () => {
    const { entry } = readOne({ ...wilson, endTime: undefined })
    expect(entry.component.getFirstProperty('dtend')).toBeNull()
  })

  test('keeps its UID in both languages, and its SEQUENCE and STATUS tell of a change', () => {
    const cancelled = { ...wilson, status: 'cancelled' as const, sequence: 3 }
    const { entry } = readOne(cancelled)
    expect(entry.uid).toBe('event-2015-01-30-wilson-center@newsroom.production')
    expect(entry.sequence).toBe(3)
    expect(entry.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(readOne(wilson).entry.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(readOne(wilson).entry.sequence).toBe(0)
  })

  test('keeps its UID when its address, its title and its time change', () => {
    const moved = {
      ...wilson,
      slug: 'otra',
      title: { es: 'Otro', en: 'Other' },
      date: '2015-02-02',
    }
    expect(readOne(moved).entry.uid).toBe(readOne(wilson).entry.uid)
  })

  test('that was cancelled says so in its title and stays on its day', () => {
    const { entry } = readOne({ ...meetings, status: 'cancelled', sequence: 1 })
    expect(entry.summary).toMatch(/^Cancelled: /)
    expect(entry.startDate.toString()).toBe('2015-01-29')
    expect(entry.endDate.toString()).toBe('2015-01-30')
  })

  test('tells when it was written in UTC (RFC 5545, 3.8.7.2)', () => {
    const { entry } = readOne(wilson)
    for (const name of ['dtstamp', 'last-modified']) {
      const property = entry.component.getFirstProperty(name)
      expect(property?.toICALString()).toBe(`${name.toUpperCase()}:20150127T000000Z`)
    }
  })

  test('says what changed, what it is, where, and its address', () => {
    const { entry } = readOne({
      ...wilson,
      status: 'changed',
      statusNote: { es: 'Pasa a las 9:00.', en: 'Now at 9:00.' },
    })
    expect(entry.summary).toBe('Innovations in Citizen Security in Ecuador')
    expect(entry.description).toMatch(/^Changed: Now at 9:00\.\n\nThe event will feature/)
    expect(entry.location).toBe('Wilson Center')
    expect(entry.component.getFirstPropertyValue('url')).toBe(
      'https://prensa.example/en/events/innovaciones-seguridad-ciudadana-2015',
    )
  })
})

describe('a calendar', () => {
  test('names itself, where it comes from and how often to ask (RFC 7986)', () => {
    const { calendar } = read(written(wilson, meetings))
    expect(calendar.getFirstPropertyValue('name')).toBe('Agenda')
    expect(calendar.getFirstPropertyValue('source')).toBe(
      'https://prensa.example/en/events/calendar',
    )
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H')
  })

  test('tells its page, its last change, and how the institution looks (RFC 7986)', () => {
    const later = { ...meetings, _updatedAt: '2015-01-28T10:00:00Z' }
    const { calendar } = read(written(wilson, later))
    expect(calendar.getFirstPropertyValue('url')).toBe('https://prensa.example/en/events')
    expect(calendar.getFirstProperty('last-modified')?.toICALString()).toBe(
      'LAST-MODIFIED:20150128T100000Z',
    )
    const image = calendar.getFirstProperty('image')
    expect(image?.getFirstParameter('display')).toBe('BADGE')
    expect(image?.getFirstValue()).toMatch(/^https:\/\/prensa\.example\/(long\/){20}emblem\.png$/)
    expect(calendar.getFirstPropertyValue('x-apple-calendar-color')).toBe('#1D3F9E')
    expect(read(written()).calendar.getFirstProperty('last-modified')).toBeNull()
  })

  test('brings each zone once, with its winter and its summer', () => {
    const lima = { ...wilson, _id: 'lima', timeZone: 'America/Lima' }
    const { zones, events } = read(written(wilson, { ...wilson, _id: 'again' }, lima, meetings))
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([
      'America/New_York',
      'America/Lima',
    ])
    expect(zones[0]?.getAllSubcomponents().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['standard', 'daylight']),
    )
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4)
  })

  test('without events is still a calendar', () => {
    expect(read(written()).events).toEqual([])
  })

  test('is the same text each time, in lines of at most 75 octets that end with CRLF', () => {
    const text = written(wilson, meetings)
    expect(written(wilson, meetings)).toBe(text)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('keeps hostile words as words', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        'a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT',
        'a;b,c\\n"d"',
        'END:VCALENDAR\r\n',
        '\u2028x\u0000y',
        'ñandú 🦆'.repeat(40),
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    )
    fc.assert(
      fc.property(hostile, (words) => {
        const text = written({
          ...wilson,
          title: { es: words, en: words },
          venue: { name: words, address: undefined, place: undefined },
        })
        const { events, calendar } = read(text)
        expect(events).toHaveLength(1)
        expect(calendar.getAllProperties('uid')).toHaveLength(0)
        const plain = (value: string) => value.replace(/[\p{Cc}\s]+/gu, '')
        expect(plain(events[0]?.summary ?? '')).toBe(plain(words))
      }),
      { numRuns: 200 },
    )
  })
})
