// An event as the API says it, from its contract.
import { eventCalendarPath } from '#lib/calendar/address.ts'
import { eventMoments } from '#lib/dates/event-time.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { eventPlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Event, EventSummary } from '#sanity/event/contract.ts'
import { documentUrl } from './address.ts'
import type { EventItem, WholeEvent } from './contract/event.ts'
import { byLanguage, inEach, organizationOf, pagesOf, personOf } from './named.ts'

/** An event in a list. */
export function eventItem(event: EventSummary): EventItem {
  const { _id, title, slug, kind, status, access, venue } = event
  const { date, startTime, endDate, endTime, timeZone } = event
  return {
    id: _id,
    uri: stableId(_id),
    title: byLanguage(title),
    ...{ kind, status, access, date, startTime, endDate, endTime, timeZone },
    ...eventMoments(event),
    venue,
    urls: { page: pagesOf(eventPlace(slug)), api: documentUrl('events', _id) },
  }
}

/** A whole event. */
export function wholeEvent(event: Event): WholeEvent {
  const { slug, date, description, statusNote, accessNote, sequence, contacts } = event
  const item = eventItem(event)
  const { page } = item.urls
  return {
    ...item,
    description: description && byLanguage(description),
    statusNote: statusNote && byLanguage(statusNote),
    accessNote: accessNote && byLanguage(accessNote),
    sequence,
    organizers: event.organizers.map(organizationOf),
    coSponsors: event.coSponsors.map(organizationOf),
    participants: event.participants.map(organizationOf),
    people: event.ministers.map((minister) => personOf(minister, date)),
    contacts,
    urls: {
      ...item.urls,
      calendar: inEach((language) => absolute(eventCalendarPath(language, slug))),
      ninjs: inEach((language) => `${page[language]}.ninjs.json`),
      card: inEach((language) => `${page[language]}.png`),
    },
  }
}
