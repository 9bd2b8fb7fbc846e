// A key figure: a number a journalist may quote, with where it comes from.
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { reference } from '../contract/reference.ts'
import { line, webAddress } from '../contract/text.ts'
import { organizationName } from '../organization/contract.ts'

/** What the number counts. `rank` is a place in an order (4th), `top` a place among the first n. */
export const FIGURE_UNITS = ['count', 'usd', 'points', 'rank', 'top'] as const

/** How the number is meant: exactly, more than it, or as a change by it. */
export const FIGURE_COMPARATORS = ['over', 'up', 'down'] as const

export const figure = z.object({
  _key: z.string().min(1),
  value: z.number(),
  unit: z.enum(FIGURE_UNITS),
  outOf: optional(z.number().positive()),
  comparator: optional(z.enum(FIGURE_COMPARATORS)),
  what: line(200),
  period: optional(line(80)),
  source: reference(organizationName),
  sourceTitle: optional(line(200)),
  sourceUrl: optional(webAddress),
  year: optional(z.number().int().min(1800).max(2200)),
  quotedAs: optional(z.string().trim().max(400)),
})

/** `value` in plain units (539000000, not "539 million"); `outOf` 100 for "63 of 100". */
export type Figure = z.infer<typeof figure>
