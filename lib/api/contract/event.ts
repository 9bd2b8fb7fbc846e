// What the API says of an event: in lists, and whole.
import { z } from 'zod'
import { clock } from '#sanity/contract/text.ts'
import { EVENT_ACCESS, EVENT_KINDS, EVENT_STATUSES } from '#sanity/event/contract.ts'
import {
  contact,
  day,
  id,
  inLanguages,
  moment,
  named,
  organization,
  pages,
  person,
  text,
  uri,
  url,
} from './named.ts'

export const eventItem = z
  .strictObject({
    id,
    uri,
    title: inLanguages,
    kind: z.enum(EVENT_KINDS),
    status: z.enum(EVENT_STATUSES),
    access: z.enum(EVENT_ACCESS).optional().describe('Whether the press may come.'),
    date: day.describe('The first day, by the clock of the place.'),
    startTime: clock
      .optional()
      .describe('By the clock of the place; absent where only the day is known.'),
    endDate: day.optional(),
    endTime: clock.optional(),
    timeZone: text.optional().describe('IANA time zone of the place.'),
    start: moment.optional().describe('The same in UTC, where the hour is known.'),
    end: moment.optional(),
    venue: z
      .strictObject({
        name: text.optional(),
        address: text.optional(),
        place: text.optional(),
      })
      .optional(),
    urls: z.strictObject({ page: pages, api: url }),
  })
  .register(named, { id: 'EventSummary' })

export const wholeEvent = eventItem
  .extend({
    description: inLanguages.optional(),
    statusNote: inLanguages.optional().describe('What was changed, or why it was cancelled.'),
    accessNote: inLanguages.optional().describe('How to be accredited.'),
    sequence: z
      .int()
      .nonnegative()
      .describe('Grows with each change that matters (RFC 5545, 3.8.7.4).'),
    organizers: z.array(organization),
    coSponsors: z.array(organization),
    participants: z.array(organization),
    people: z.array(person).describe('The ministers who take part.'),
    contacts: z.array(contact),
    urls: z.strictObject({ page: pages, api: url, calendar: pages, ninjs: pages, card: pages }),
  })
  .register(named, { id: 'Event' })

export type EventItem = z.infer<typeof eventItem>
export type WholeEvent = z.infer<typeof wholeEvent>
