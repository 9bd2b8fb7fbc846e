// Events as iCalendar (RFC 5545, RFC 7986): one event, the agenda, or what a minister takes part in.
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import { readable } from '#lib/text/readable.ts'
import type { Language } from '#sanity/contract/language.ts'
import { oneLine } from '#sanity/contract/one-line.ts'
import type { Event } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import { inUtc, withOwnProperties } from './calendar-properties.ts'
import { eventDescription } from './event-description.ts'
import { eventSpan } from './event-span.ts'

/** How often a subscriber may ask anew, in seconds. */
export const REFRESH_SECONDS = 3600

type Calendar = {
  /** What the reader's program calls it. */
  name: string
  locale: Language
  /** Where it is subscribed to, a whole address. */
  source: string
  /** The page that says the same, a whole address. */
  page: string
  /** The institution's emblem and colour (`#1d3f9e`), where it has them. */
  image?: string | undefined
  colour?: string | undefined
  /** What makes the events' UIDs unique in the world, and stays when the site moves. */
  domain: string
  events: Event[]
}

/**
 * A calendar as text, lines folded and ended with CRLF. An event keeps its UID in every language and
 * calendar, and its SEQUENCE rises when its time, place or status changes, so that a program that
 * has it moves it instead of showing it twice; a cancelled one stays, as CANCELLED. Events of which
 * only the day is known are all-day; the others have the clock of their place, with its VTIMEZONE. Texts come
 * without control characters, of which a calendar has none (RFC 5545, 3.1).
 */
export function calendarText(told: Calendar): string {
  const { name, locale, source, colour, domain, events } = told
  const calendar = ical({
    name: escaped(oneLine(readable(name))),
    source,
    ...(colour && { color: colour }),
    prodId: { company: 'Newsroom', product: 'Agenda', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  })
  calendar.timezone({ name: null, generator: (zone) => zoneBlock(zone) ?? null })
  for (const event of events) add(event, { calendar, locale, domain })
  return withOwnProperties(`${calendar.toString()}\r\n`, propertiesOf(told))
}

/** What RFC 7986 has for a whole calendar and the writer does not know. */
function propertiesOf({ page, image, events }: Calendar): Record<string, string> {
  const latest = Math.max(...events.map(({ _updatedAt }) => Date.parse(_updatedAt)))
  return {
    URL: page,
    ...(events.length > 0 && { 'LAST-MODIFIED': inUtc(new Date(latest)) }),
    ...(image && { 'IMAGE;VALUE=URI;DISPLAY=BADGE': image }),
  }
}

/** A text's own signs (RFC 5545, 3.3.11), for the one property that the library writes as it is. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&')

type Into = { calendar: ICalCalendar; locale: Language; domain: string }

function add(event: Event, { calendar, locale, domain }: Into): void {
  const url = absolute(pathTo(locale, eventPlace(event.slug)))
  const changed = new Date(event._updatedAt)
  const { venue, timeZone } = event
  const location = [venue?.name, venue?.address, venue?.place].filter(Boolean).join(', ')
  const entry = calendar.createEvent({
    id: `${event._id}@${domain}`,
    sequence: event.sequence,
    stamp: changed,
    lastModified: changed,
    summary: readable(summaryOf(event, locale)),
    description: readable(eventDescription(event, locale, url)),
    url,
    status: event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    categories: [{ name: translator(locale)(`event.kind.${event.kind}`) }],
    ...eventSpan(event),
  })
  if (location) entry.location(readable(location))
  if (event.startTime && timeZone) entry.timezone(zoneId(timeZone))
}

/** Some programs show a cancelled event like any other: its title says so too. */
function summaryOf({ title, status }: Event, locale: Language): string {
  const words = inLanguage(title, locale).text
  return status === 'cancelled'
    ? translator(locale)('event.titled.cancelled', { title: words })
    : words
}

/** The zone's VTIMEZONE. What Intl calls it is asked for: there is one for each of these names. */
function zoneBlock(timeZone: string): string | undefined {
  const { timeZone: known } = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
  return tzlib_get_ical_block(known)[0]
}

/** The name that the VTIMEZONE has: `Europe/Kyiv`, where the event has its older `Europe/Kiev`. */
const zoneId = (timeZone: string) => zoneBlock(timeZone)?.match(/^TZID:(.+)$/m)?.[1] ?? timeZone
