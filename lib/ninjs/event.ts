// An event of the agenda as a ninjs item, for news systems that plan with it.
import { eventCalendarPath } from '#lib/calendar/address.ts'
import { momentAt } from '#lib/dates/wall-clock.ts'
import { stableId } from '#lib/feeds/identity.ts'
import { eventPlace, pathTo } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Language } from '#sanity/contract/language.ts'
import type { Event, EventSummary } from '#sanity/event/contract.ts'
import { inLanguage, type Localized } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'
import { organisation, organisations, person, pressContact, venues } from './concepts.ts'
import { type NinjsItem, STANDARD, type Told } from './item.ts'

/** IPTC's Event Occurrence Status: planned and certain to occur, or planned and then cancelled. */
const STATUS: Record<EventSummary['status'], string> = {
  scheduled: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos5',
  changed: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos5',
  cancelled: 'http://cv.iptc.org/newscodes/eventoccurstatus/eos6',
}

/**
 * Its version is the sequence of its calendar (RFC 5545), which rises when time, place or status change. A
 * cancelled event stays `usable`: that it will not take place is the news.
 */
export function eventNinjs(event: Event, settings: Settings, language: Language): NinjsItem {
  const { organizers, coSponsors, participants, ministers, contacts, status, statusNote } = event
  const t = translator(language)
  const title = inLanguage(event.title, language).text
  const url = absolute(pathTo(language, eventPlace(event.slug)))
  const [organizer] = organizers
  return {
    standard: STANDARD,
    uri: stableId(event._id),
    type: 'event',
    representationType: 'full',
    profile: 'newsroom-event',
    version: String(event.sequence),
    versionCreated: event._updatedAt,
    pubStatus: 'usable',
    language,
    title,
    slugline: event.slug,
    ...(status !== 'scheduled' && {
      edNote: [t(`event.status.${status}`), statusNote && inLanguage(statusNote, language).text]
        .filter(Boolean)
        .join(': '),
    }),
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    descriptions: [
      ...told('summary', event.description, language),
      ...(event.access ? [plain('access', t(`event.access.${event.access}`))] : []),
      ...(event.access === 'closed' ? [] : told('access', event.accessNote, language)),
    ],
    eventDetails: {
      eventStatus: STATUS[status],
      dates: { ...begins(event), ...ends(event) },
      ...(organizer && { organiser: organisation(organizer, language) }),
    },
    people: ministers.map((one) => person(one, 'participant', event.date, language)),
    organisations: [
      ...organisations(organizers, 'organiser', language),
      ...organisations(coSponsors, 'sponsor', language),
      ...organisations(participants, 'participant', language),
    ],
    places: venues(event, 'venue'),
    infoSources: [
      {
        name: inLanguage(settings.ministry, language).text,
        role: 'publisher',
        contactInfo: (contacts.length > 0 ? contacts : settings.contacts).flatMap(pressContact),
      },
    ],
    genres: [{ name: t(`event.kind.${event.kind}`), literal: event.kind }],
    altIds: [{ role: 'webAddress', value: url }],
    renditions: [
      { name: 'web', href: url, contentType: 'text/html' },
      {
        name: 'calendar',
        href: absolute(eventCalendarPath(language, event.slug)),
        contentType: 'text/calendar',
      },
    ],
  }
}

const plain = (role: string, value: string): Told => ({ role, contentType: 'text/plain', value })

const told = (role: string, text: Localized | undefined, language: Language): Told[] =>
  text ? [plain(role, inLanguage(text, language).text)] : []

/** A moment where the hour is known, else the day. */
function begins({ date, startTime, timeZone }: EventSummary) {
  return startTime && timeZone
    ? { startDate: momentAt(date, startTime, timeZone).toISOString() }
    : { expectedStartDate: date }
}

function ends({ date, endDate, startTime, endTime, timeZone }: EventSummary) {
  if (startTime && endTime && timeZone) {
    return { endDate: momentAt(endDate ?? date, endTime, timeZone).toISOString() }
  }
  return endDate ? { expectedEndDate: endDate } : {}
}
