// An institution named in releases: by its right name in each language, with its acronym.
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { line, slug, webAddress } from '../contract/text.ts'
import { localized } from '../localized/contract.ts'

export const organizationName = z.object({
  _id: z.string(),
  name: localized,
  acronym: optional(line(20)),
  /** Names it in the archive's addresses; without one, releases cannot be filtered by it. */
  slug: optional(slug),
  url: optional(webAddress),
})

export type OrganizationName = z.infer<typeof organizationName>
