// What the checks read of a stored release.
import { z } from 'zod'
import { items, maybe } from '../../checks/stored.ts'
import { day, moment, timeZone } from '../../contract/text.ts'
import { storedPicture } from '../../image/checks.ts'
import { RELEASE_KINDS } from '../contract.ts'

const text = maybe(z.string().trim().min(1))
const reference = z.object({ _ref: z.string() })

/** A block, a quote or a picture. */
const part = storedPicture.extend({
  _type: z.string(),
  children: z.array(z.object({ text: z.string().catch('') })).catch([]),
  /** Of a quote. */
  text,
})

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
  translatedFrom: maybe(z.object({ original: reference, asOf: moment })),
})

export type StoredRelease = z.infer<typeof storedRelease>
