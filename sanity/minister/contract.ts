// A minister as pages may trust it: one person, the offices held and when.
import { z } from 'zod'
import { contact } from '../contact/contract.ts'
import { list, optional } from '../contract/optional.ts'
import { reference } from '../contract/reference.ts'
import { day, line, moment, slug, webAddress } from '../contract/text.ts'
import { image } from '../image/contract.ts'
import { localized } from '../localized/contract.ts'
import { organizationName } from '../organization/contract.ts'

const appointment = z
  .object({
    _key: z.string().min(1),
    role: localized,
    organization: reference(organizationName),
    from: optional(day),
    to: optional(day),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'] })

export const ministerName = z.object({
  _id: z.string(),
  name: line(120),
  honorific: optional(line(40)),
  slug,
  appointments: list(appointment),
})

export const minister = ministerName.extend({
  _updatedAt: moment,
  aliases: list(line(120)),
  bio: optional(localized),
  sameAs: list(webAddress),
  portrait: optional(image),
  spokespersons: list(contact),
  pressPictures: list(image.extend({ _key: z.string().min(1) })),
})

/** `from` and `to` are calendar days; either may be unknown. */
export type Appointment = z.infer<typeof appointment>
export type MinisterName = z.infer<typeof ministerName>
export type Minister = z.infer<typeof minister>
