// What the checks read of a stored release.
import type { Path } from 'sanity'
import { z } from 'zod'
import { items, maybe } from '../../checks/stored.ts'
import { day, moment, timeZone } from '../../contract/text.ts'
import { storedPicture } from '../../image/checks.ts'
import { RELEASE_KINDS } from '../contract.ts'
import { translatedFrom } from '../translation.ts'

const text = maybe(z.string().trim().min(1))
const reference = z.object({ _ref: z.string() })

const figure = z.object({
  comparator: text,
  what: text,
  period: text,
  source: maybe(reference),
  sourceTitle: text,
  sourceUrl: text,
  year: maybe(z.number()),
  quotedAs: text,
})

/** A block, a quote, a picture, a key figure or an event. */
const part = storedPicture.extend({
  ...figure.shape,
  _type: z.string(),
  children: z.array(z.object({ text: z.string().catch('') })).catch([]),
  /** Of a quote. */
  text,
  /** Of an embedded event. */
  event: maybe(reference),
})

export const storedRelease = z.object({
  _id: z.string(),
  language: z.enum(['es', 'en']).catch('es'),
  kind: maybe(z.enum(RELEASE_KINDS)),
  headline: text,
  subhead: text,
  slug: maybe(z.object({ current: z.string() })),
  dateline: z.object({ date: maybe(day), timeZone: maybe(timeZone) }).catch({}),
  body: items(part),
  images: items(storedPicture),
  figures: items(figure),
  contacts: items(z.object({})),
  events: items(reference),
  fromArchive: z.boolean().catch(false),
  publishAt: maybe(moment),
  embargoUntil: maybe(moment),
  publishedAt: maybe(moment),
  translatedFrom: maybe(translatedFrom),
})

export type StoredRelease = z.infer<typeof storedRelease>

/** The events that a release is about, with where each is chosen: in its list or in its text. */
export function linkedEvents({ events, body }: StoredRelease): { _ref: string; path: Path }[] {
  const listed = events.map(({ _ref, at }) => ({ _ref, path: ['events', at] }))
  const embedded = body.flatMap(({ _type, event, at }) =>
    _type === 'embeddedEvent' && event ? [{ _ref: event._ref, path: ['body', at] }] : [],
  )
  return [...listed, ...embedded.filter(({ _ref }) => !listed.some((one) => one._ref === _ref))]
}
