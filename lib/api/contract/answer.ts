// The API's answers: lists, what changed, problems, and where everything is.
import { z } from 'zod'
import { eventItem } from './event.ts'
import { ministerItem } from './minister.ts'
import { moment, named, organization, text, topic, url } from './named.ts'
import { releaseItem, wholeRelease, withdrawnNotice } from './release.ts'

const next = url
  .optional()
  .describe('Where the list goes on; absent at its end. Also in the header Link (RFC 8288).')

export const releaseList = z
  .strictObject({
    items: z.array(releaseItem),
    total: z.int().nonnegative().describe('Of all pages.'),
    next,
    previous: url.optional(),
  })
  .register(named, { id: 'ReleaseList' })

export const oneRelease = z
  .discriminatedUnion('status', [wholeRelease, withdrawnNotice])
  .register(named, { id: 'ReleaseOrNotice' })

export const eventList = z
  .strictObject({ items: z.array(eventItem), next })
  .register(named, { id: 'EventList' })

export const ministerList = z
  .strictObject({ items: z.array(ministerItem), next })
  .register(named, { id: 'MinisterList' })

const releases = z
  .int()
  .nonnegative()
  .describe('How many public releases have it, in all languages.')

export const topicList = z
  .strictObject({ items: z.array(topic.extend({ releases })) })
  .register(named, { id: 'TopicList' })

export const organizationList = z
  .strictObject({
    items: z.array(organization.pick({ id: true, name: true }).extend({ slug: text, releases })),
  })
  .register(named, { id: 'OrganizationList' })

const change = z
  .strictObject({
    change: z
      .enum(['published', 'corrected', 'updated', 'withdrawn'])
      .describe('The last thing that the public was told of it.'),
    at: moment
      .optional()
      .describe('When that was; absent where only the day of the text is known.'),
    release: z.discriminatedUnion('status', [releaseItem, withdrawnNotice]),
  })
  .register(named, { id: 'Change' })

export const changeList = z
  .strictObject({
    items: z.array(change).describe('The oldest first; each release once, as it is now.'),
    next: url.optional().describe('There is more to be had at once.'),
    resume: url.optional().describe('That was all: to be asked the next time.'),
  })
  .register(named, { id: 'ChangeList' })

export const problemDetails = z
  .strictObject({
    status: z.int(),
    title: text,
    detail: text,
    parameters: z
      .array(z.strictObject({ name: text, expected: text }))
      .optional()
      .describe('Each parameter that makes no sense, and what it may be.'),
  })
  .describe('What is wrong with a request (RFC 9457).')
  .register(named, { id: 'Problem' })

export const entry = z
  .strictObject({
    name: text,
    documentation: z.strictObject({ es: url, en: url }),
    openapi: url,
    endpoints: z.record(z.string(), text).describe('URI templates (RFC 6570).'),
  })
  .register(named, { id: 'Entry' })

export type ReleaseList = z.infer<typeof releaseList>
export type Change = z.infer<typeof change>
export type ChangeList = z.infer<typeof changeList>
