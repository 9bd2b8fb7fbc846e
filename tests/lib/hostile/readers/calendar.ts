import ICAL from 'ical.js'
import { expect } from 'vitest'
import { calendarText } from '#lib/calendar/calendar.ts'
import { eventDescription } from '#lib/calendar/event-description.ts'
import { readable } from '#lib/text/readable.ts'
import { field, plain, type Reader, sent } from './field.ts'

const URL_OF_PAGE = 'https://prensa.example/es/eventos/evento'

/** ical.js knows of no text in properties that are younger than it, and leaves them as they are. */
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, sign) => (/[nN]/.test(sign) ? '\n' : sign))

/** One event and an agenda of two, which ends where it should. */
export const calendar: Reader = ({ event, line, words }) => {
  const second = { ...event, _id: 'second', status: 'cancelled' as const }
  const text = sent(
    calendarText({
      name: words,
      locale: 'es',
      source: URL_OF_PAGE,
      page: URL_OF_PAGE,
      domain: 'newsroom.production',
      events: [event, second],
    }),
  )
  for (const one of text.split('\r\n')) {
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
    // RFC 5545, 3.1: no control character but the tab.
    expect(one).not.toMatch(/(?!\t)\p{Cc}/u)
  }
  const component = new ICAL.Component(ICAL.parse(text))
  const events = component.getAllSubcomponents('vevent')
  expect(events).toHaveLength(2)
  const [first] = events
  const place = [line, line, event.venue?.place].join(', ')
  const value = (name: string) => String(first?.getFirstPropertyValue(name))
  return [
    ...['name', 'x-wr-calname'].map((name) =>
      field(name, unescaped(String(component.getFirstPropertyValue(name) ?? '')), plain(words)),
    ),
    field('summary', value('summary'), readable(words)),
    field('location', value('location'), readable(place)),
    field(
      'description',
      value('description'),
      readable(eventDescription(event, 'es', URL_OF_PAGE)),
    ),
    field('url', value('url'), URL_OF_PAGE),
  ]
}
