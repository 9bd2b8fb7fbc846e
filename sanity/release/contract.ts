// A release as pages may trust it. The form of Studio asks it too, before anything is published.
import { z } from 'zod'
import { attachment } from '../attachment/contract.ts'
import { contact } from '../contact/contract.ts'
import { language } from '../contract/language.ts'
import { list, optional } from '../contract/optional.ts'
import { reference, references } from '../contract/reference.ts'
import { day, line, moment, slug, timeZone } from '../contract/text.ts'
import { eventSummary } from '../event/contract.ts'
import { figure } from '../figure/contract.ts'
import { image } from '../image/contract.ts'
import { ministerName } from '../minister/contract.ts'
import { organizationName } from '../organization/contract.ts'
import { portableText } from '../portable-text/contract.ts'
import { topic } from '../topic/contract.ts'

export const RELEASE_KINDS = ['pressRelease', 'statement', 'mediaAdvisory', 'speech'] as const

export const CORRECTION_KINDS = ['correction', 'update'] as const

/** Where and when the text was given out; its date is apart from the moment of publication. */
const dateline = z.object({
  city: line(80),
  region: optional(line(80)),
  date: day,
  timeZone: optional(timeZone),
})

const correction = z.object({
  _key: z.string().min(1),
  kind: z
    .enum(CORRECTION_KINDS)
    .nullish()
    .transform((kind) => kind ?? 'correction'),
  at: moment,
  /** The version of the text that came with it; the text as first published is version 1. */
  version: optional(z.number().int().min(2)),
  what: line(400),
  why: optional(line(400)),
})

/** The same text in a language, at its own address. */
const version = z.object({ _id: z.string(), language, slug })

export const releaseSummary = z.object({
  _id: z.string(),
  language,
  kind: z.enum(RELEASE_KINDS),
  slug,
  headline: line(200),
  subhead: optional(line(300)),
  dateline,
  publishedAt: optional(moment),
  lastCorrection: optional(correction.pick({ kind: true, at: true })),
  topics: references(topic),
})

export const release = releaseSummary.extend({
  _updatedAt: moment,
  referenceCode: optional(line(60)),
  /** Until when it was under embargo: a public release no longer is. */
  embargoUntil: optional(moment),
  body: portableText,
  figures: list(figure),
  images: list(image.extend({ _key: z.string().min(1) })),
  attachments: list(attachment),
  contacts: list(contact),
  boilerplate: optional(z.string().trim().max(3000)),
  corrections: list(correction),
  minister: reference(ministerName),
  events: references(eventSummary),
  organizations: references(organizationName),
  translations: references(version),
  related: references(releaseSummary),
  /** What this is a translation of, where that can be read. */
  original: reference(version),
})

/** What is left to be seen of a release that was withdrawn: that it was, when, and why. */
export const withdrawnRelease = releaseSummary
  .pick({ _id: true, language: true, kind: true, slug: true })
  .extend({
    date: day,
    referenceCode: optional(line(60)),
    withdrawn: z.object({ at: moment, reason: z.string().trim().min(1).max(600) }),
    translations: references(version),
  })

export type CorrectionKind = (typeof CORRECTION_KINDS)[number]
export type ReleaseKind = (typeof RELEASE_KINDS)[number]
export type Correction = z.infer<typeof correction>
export type Dateline = z.infer<typeof dateline>
export type ReleaseSummary = z.infer<typeof releaseSummary>
export type WithdrawnRelease = z.infer<typeof withdrawnRelease>
export type Release = z.infer<typeof release>
