// An event as pages may trust it: when by the clock of the place, where, who, who may come.
import { z } from 'zod'
import { contact } from '../contact/contract.ts'
import { list, optional } from '../contract/optional.ts'
import { references } from '../contract/reference.ts'
import { clock, day, line, moment, slug, timeZone } from '../contract/text.ts'
import { localized } from '../localized/contract.ts'
import { ministerName } from '../minister/contract.ts'
import { organizationName } from '../organization/contract.ts'

export const EVENT_KINDS = [
  'meeting',
  'presentation',
  'pressConference',
  'visit',
  'ceremony',
] as const
export const EVENT_STATUSES = ['scheduled', 'changed', 'cancelled'] as const
export const EVENT_ACCESS = ['open', 'accreditation', 'closed'] as const

const venue = z.object({
  name: optional(line(160)),
  address: optional(line(240)),
  place: optional(line(120)),
})

const summary = z.object({
  _id: z.string(),
  title: localized,
  slug,
  kind: z.enum(EVENT_KINDS),
  status: z
    .enum(EVENT_STATUSES)
    .nullish()
    .transform((status) => status ?? 'scheduled'),
  access: optional(z.enum(EVENT_ACCESS)),
  date: day,
  startTime: optional(clock),
  endDate: optional(day),
  endTime: optional(clock),
  timeZone: optional(timeZone),
  venue: optional(venue),
})

type When = Pick<z.infer<typeof summary>, 'date' | 'startTime' | 'endDate' | 'endTime' | 'timeZone'>

const endsAfterItStarts = ({ date, startTime, endDate, endTime }: When) =>
  `${endDate ?? date}T${endTime ?? '24:00'}` > `${date}T${startTime ?? '00:00'}`

/** A time of day means nothing to a reader elsewhere without its zone. */
const hasZoneForItsTime = ({ startTime, timeZone }: When) => !startTime || Boolean(timeZone)

export const eventSummary = summary
  .refine(endsAfterItStarts, { path: ['endTime'] })
  .refine(hasZoneForItsTime, { path: ['timeZone'] })

export const event = summary
  .extend({
    _updatedAt: moment,
    description: optional(localized),
    statusNote: optional(localized),
    accessNote: optional(localized),
    sequence: z
      .number()
      .int()
      .nonnegative()
      .nullish()
      .transform((sequence) => sequence ?? 0),
    organizers: references(organizationName),
    coSponsors: references(organizationName),
    participants: references(organizationName),
    ministers: references(ministerName),
    contacts: list(contact),
  })
  .refine(endsAfterItStarts, { path: ['endTime'] })
  .refine(hasZoneForItsTime, { path: ['timeZone'] })

/** `date` and times are by the clock of `timeZone`; without `startTime` only the day is known. */
export type EventSummary = z.infer<typeof eventSummary>
export type Event = z.infer<typeof event>
