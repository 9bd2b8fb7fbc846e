import { tzOffset } from '@date-fns/tz'
import type { Event as EventData, EventStatusType, Place as PlaceData } from 'schema-dts'
import { momentAt } from '#lib/dates/wall-clock.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event, EventSummary } from '#sanity/event/contract.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { institution, organization } from './institution.ts'
import { personName } from './minister.ts'

const STATUS: Record<EventSummary['status'], EventStatusType> = {
  scheduled: 'https://schema.org/EventScheduled',
  // Something of it is another; that it takes place at another time is for the note to say.
  changed: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
}

/** schema.org/Event with all that its page says. */
export function eventData(event: Event, settings: Settings, locale: Language): EventData {
  const { description, organizers, coSponsors, participants, ministers } = event
  const attendees = [
    ...ministers.map((minister) => personName(minister, locale)),
    ...participants.map((one) => organization(one, locale)),
  ]
  return {
    ...eventName(event, locale),
    ...(description && { description: inLanguage(description, locale).text }),
    organizer:
      organizers.length > 0
        ? organizers.map((one) => organization(one, locale))
        : institution(settings, locale),
    ...(coSponsors.length > 0 && { sponsor: coSponsors.map((one) => organization(one, locale)) }),
    ...(attendees.length > 0 && { attendee: attendees }),
  }
}

/** The event as other documents name it. */
export function eventName(event: EventSummary, locale: Language): Extract<EventData, object> {
  const url = absolute(pathTo(locale, eventPlace(event.slug)))
  const place = placeData(event)
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: inLanguage(event.title, locale).text,
    ...when(event),
    eventStatus: STATUS[event.status],
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    ...(place && { location: place }),
  }
}

/** Days as days, hours with the offset of the place (ISO 8601). */
function when(event: EventSummary): { startDate: string; endDate?: string } {
  const { date, startTime, endDate, endTime, timeZone } = event
  if (!startTime || !timeZone) return { startDate: date, ...(endDate && { endDate }) }
  const end = endTime ? withOffset(endDate ?? date, endTime, timeZone) : endDate
  return { startDate: withOffset(date, startTime, timeZone), ...(end && { endDate: end }) }
}

function withOffset(day: string, clock: string, timeZone: string): string {
  const minutes = tzOffset(timeZone, momentAt(day, clock, timeZone))
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const away = Math.abs(minutes)
  return `${day}T${clock}:00${minutes < 0 ? '-' : '+'}${two(away / 60)}:${two(away % 60)}`
}

function placeData({ venue }: EventSummary): PlaceData | undefined {
  const { name, address, place } = venue ?? {}
  const whole = [address, place].filter(Boolean).join(', ')
  if (!name && !whole) return undefined
  return {
    '@type': 'Place',
    name: name ?? place ?? whole,
    ...(whole && { address: whole }),
  }
}
