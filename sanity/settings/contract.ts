// The institution whose newsroom this is. One document, with the id `settings`.
import { z } from 'zod'
import { contact } from '../contact/contract.ts'
import { list, optional } from '../contract/optional.ts'
import { line, timeZone, webAddress } from '../contract/text.ts'
import { localized } from '../localized/contract.ts'

export const SETTINGS_ID = 'settings'

/** A colour as style guides give it, `#0a7d3b`. */
export const colour = z
  .string()
  .trim()
  .regex(/^#[0-9a-f]{6}$/i)

/**
 * The institution's emblem or logotype, in pixels. What it shows is said only where that is more than
 * the name beside it (WCAG 2.2, 1.1.1).
 */
const mark = z.object({
  alt: optional(localized),
  asset: z.object({
    url: webAddress,
    width: z.number().positive(),
    height: z.number().positive(),
  }),
})

/** Where else the institution publishes: a network's name, "Mastodon", and its own page there. */
const account = z.object({ name: line(60), url: webAddress })

export const settings = z.object({
  ministry: localized,
  country: optional(localized),
  timeZone,
  address: optional(line(300)),
  contacts: list(contact),
  boilerplate: optional(localized),
  accent: optional(colour),
  mark: optional(mark),
  markOnDark: optional(mark.pick({ asset: true })),
  follow: list(account),
  reuse: optional(localized),
  approvalRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
})

/** What only adorns: a fault in it must not cost the institution its name. */
export const BRAND = ['accent', 'mark', 'markOnDark', 'follow'] as const

/** `timeZone` is the ministry's own; moments are shown in it. */
export type Settings = z.infer<typeof settings>
export type Mark = z.infer<typeof mark>
export type Account = z.infer<typeof account>
