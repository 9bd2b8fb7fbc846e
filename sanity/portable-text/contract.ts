// The body of a release as trusted by pages: text, and what stands in it; nothing that can run.
import { z } from 'zod'
import { attachment } from '../attachment/contract.ts'
import { language } from '../contract/language.ts'
import { list, optional } from '../contract/optional.ts'
import { reference } from '../contract/reference.ts'
import { line, safeHref, slug } from '../contract/text.ts'
import { type EventSummary, eventSummary } from '../event/contract.ts'
import { figure } from '../figure/contract.ts'
import { image } from '../image/contract.ts'

const key = z.string().min(1)

const span = z.object({
  _type: z.literal('span'),
  _key: key,
  text: z.string(),
  marks: list(z.string()),
})

const link = z.object({ _type: z.literal('link'), _key: key, href: safeHref })

/** A link to another document; with an unpublished target the words stay, the link goes. */
const documentLink = z.object({
  _type: z.literal('documentLink'),
  _key: key,
  target: reference(
    z.object({
      _id: z.string(),
      _type: z.enum(['release', 'minister', 'event']),
      language: optional(language),
      slug,
    }),
  ),
})

const block = z.object({
  _type: z.literal('block'),
  _key: key,
  style: z
    .enum(['normal', 'h2', 'h3'])
    .nullish()
    .transform((style) => style ?? 'normal'),
  listItem: optional(z.enum(['bullet', 'number'])),
  level: optional(z.number().int().min(1).max(5)),
  children: z.array(span).min(1),
  markDefs: list(z.discriminatedUnion('_type', [link, documentLink])),
})

const quote = z.object({
  _type: z.literal('quote'),
  _key: key,
  text: z.string().trim().min(1),
  speaker: line(160),
  role: optional(line(200)),
})

const picture = image.extend({ _type: z.literal('figureImage'), _key: key })

const embeddedFigure = figure.extend({ _type: z.literal('keyFigure') })

const embeddedFile = attachment.extend({ _type: z.literal('attachment') })

const embeddedEvent = z.object({
  _type: z.literal('embeddedEvent'),
  _key: key,
  event: reference(eventSummary),
})

const item = z.discriminatedUnion('_type', [
  block,
  quote,
  picture,
  embeddedFigure,
  embeddedFile,
  embeddedEvent,
])

type Item = z.infer<typeof item>
type EventItem = Extract<Item, { _type: 'embeddedEvent' }>
type Shown = Exclude<Item, EventItem> | (EventItem & { event: EventSummary })

/** An event that is not public, or breaks its own contract, is not there; the text goes on without it. */
const isShown = (shown: Item): shown is Shown =>
  shown._type !== 'embeddedEvent' || shown.event !== undefined

export const portableText = z
  .array(item)
  .min(1)
  .transform((items) => items.filter(isShown))

export type PortableText = z.infer<typeof portableText>
export type DocumentLink = z.infer<typeof documentLink>
export type Quote = z.infer<typeof quote>
