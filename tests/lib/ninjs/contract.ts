// What ninjs 3.1 allows of the properties that this newsroom sends; another one is a fault.
import { z } from 'zod'

/** RFC 3986; of an address in brackets (IPv6) there is none here. */
const uri = z
  .string()
  .regex(
    /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})+(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/i,
    'Not a URI',
  )

/** RFC 3339, with its zone. */
const moment = z.iso.datetime({ offset: true })

/** A moment, or as much of it as is known: a day, a month, a year. */
const truncated = z.union([
  moment,
  z.iso.date(),
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, 'No part of a date'),
])

const count = z.int().nonnegative()

const text = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
})

const contactInfo = z
  .strictObject({
    type: z.string().optional(),
    role: z.string().optional(),
    lang: z.string().optional(),
    name: z.string().optional(),
    value: z.string().optional(),
    address: z
      .strictObject({ lines: z.array(z.string()).optional(), locality: z.string().optional() })
      .optional(),
  })
  .refine(({ value, address }) => (value === undefined) !== (address === undefined), {
    error: 'Has a value or an address, and not both',
  })

/** An event or a topic; whom and what one can call or visit has contacts too. */
const concept = z.strictObject({
  name: z.string().optional(),
  rel: z.string().optional(),
  uri: uri.optional(),
  literal: z.string().optional(),
})

const reachable = concept.extend({ contactInfo: z.array(contactInfo).optional() })

const rendition = z.strictObject({
  name: z.string(),
  href: uri.optional(),
  contentType: z.string().optional(),
  title: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: count.optional(),
  poi: z.strictObject({ x: z.int().optional(), y: z.int().optional() }).optional(),
})

/** It begins once and ends once at the most: each at a moment, or when it is expected to. */
const dates = z
  .strictObject({
    startDate: moment.optional(),
    endDate: moment.optional(),
    expectedStartDate: truncated.optional(),
    expectedEndDate: truncated.optional(),
  })
  .refine((one) => (one.startDate === undefined) !== (one.expectedStartDate === undefined), {
    error: 'Has a start or an expected one, and not both',
  })
  .refine((one) => one.endDate === undefined || one.expectedEndDate === undefined, {
    error: 'Has an end and an expected one',
  })

export const ninjs = z.strictObject({
  standard: z
    .strictObject({
      name: z.string().optional(),
      version: z.string().optional(),
      schema: uri.optional(),
    })
    .optional(),
  uri,
  type: z
    .enum([
      'text',
      'audio',
      'video',
      'picture',
      'graphic',
      'composite',
      'component',
      'event',
      'planning',
    ])
    .optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: moment.optional(),
  versionCreated: moment.optional(),
  contentCreated: moment.optional(),
  embargoedUntil: moment.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  slugline: z.string().optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  copyrightHolder: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  headlines: z.array(text).optional(),
  descriptions: z.array(text).optional(),
  bodies: z
    .array(text.extend({ charCount: count.optional(), wordCount: count.optional() }))
    .optional(),
  people: z.array(reachable).optional(),
  organisations: z.array(reachable).optional(),
  places: z.array(reachable).optional(),
  subjects: z.array(concept).optional(),
  events: z.array(concept).optional(),
  eventDetails: z
    .strictObject({
      eventStatus: uri.optional(),
      dates: dates.optional(),
      organiser: reachable.optional(),
    })
    .optional(),
  infoSources: z
    .array(reachable.omit({ rel: true }).extend({ role: z.string().optional() }))
    .optional(),
  genres: z.array(concept.omit({ rel: true })).optional(),
  altIds: z
    .array(z.strictObject({ role: z.string().optional(), value: z.string().optional() }))
    .optional(),
  renditions: z.array(rendition).optional(),
  /** Items of their own, each with the name under which it goes with this one. */
  get associations() {
    return z.array(associated).optional()
  },
})

const associated = ninjs.extend({ name: z.string(), rel: z.string().optional() })
