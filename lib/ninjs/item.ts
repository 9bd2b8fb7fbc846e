// What this newsroom says in ninjs, IPTC's news in JSON: https://iptc.org/std/ninjs/, version 3.1.
import { readable } from '#lib/text/readable.ts'

/** What the item keeps to: names its schema, by which a receiver checks it. */
export const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const

/** There is none of its own registered for ninjs. JSON is UTF-8 without saying so (RFC 8259, 8.1). */
export const NINJS_TYPE = 'application/json'

export type Told = { role: string; contentType?: string; value: string }

export type ContactInfo = {
  type: string
  role?: string
  lang?: string
  name?: string
  value?: string
  address?: { lines?: string[]; locality?: string }
}

/** A person, an organisation, a place, a topic or an event that an item tells of. */
export type Concept = {
  name: string
  rel: string
  uri?: string
  literal?: string
  contactInfo?: ContactInfo[]
}

export type Rendition = {
  name: string
  href: string
  contentType?: string
  title?: string
  width?: number
  height?: number
  sizeInBytes?: number
  poi?: { x: number; y: number }
}

type Body = Told & { charCount?: number; wordCount?: number }

export type InfoSource = { name: string; role: string; uri?: string; contactInfo?: ContactInfo[] }

/** Moments are RFC 3339; those of an event that begin with `expected` may be a day alone. */
type EventDates = {
  startDate?: string
  endDate?: string
  expectedStartDate?: string
  expectedEndDate?: string
}

type EventDetails = {
  eventStatus: string
  dates: EventDates
  organiser?: Omit<Concept, 'rel'>
}

export type NinjsItem = {
  standard?: typeof STANDARD
  uri: string
  type: 'text' | 'picture' | 'event' | 'component'
  representationType: 'full' | 'partial'
  profile?: string
  version?: string
  firstCreated?: string
  versionCreated?: string
  contentCreated?: string
  embargoedUntil?: string
  pubStatus?: 'usable' | 'canceled'
  language?: string
  title?: string
  slugline?: string
  by?: string
  located?: string
  copyrightHolder?: string
  usageTerms?: string
  edNote?: string
  headlines?: Told[]
  descriptions?: Told[]
  bodies?: Body[]
  people?: Concept[]
  organisations?: Concept[]
  places?: Concept[]
  subjects?: Concept[]
  events?: Concept[]
  eventDetails?: EventDetails
  infoSources?: InfoSource[]
  genres?: { name: string; literal: string }[]
  altIds?: { role: string; value: string }[]
  renditions?: Rendition[]
  associations?: Association[]
}

/** `rel` is what the item has to do with the one that it goes with. */
export type Association = NinjsItem & { name: string; rel: string }

/** The item as it is sent: without lists of nothing, and without what in a text is none. */
export const ninjsText = (item: NinjsItem): string =>
  JSON.stringify(item, (_, value) => said(value))

function said(value: unknown): unknown {
  if (typeof value === 'string') return readable(value)
  return Array.isArray(value) && value.length === 0 ? undefined : value
}
