// The institution whose newsroom this is. One document, with the id `settings`.
import { z } from 'zod'
import { contact } from '../contact/contract.ts'
import { list, optional } from '../contract/optional.ts'
import { line, timeZone } from '../contract/text.ts'
import { localized } from '../localized/contract.ts'

export const SETTINGS_ID = 'settings'

export const settings = z.object({
  ministry: localized,
  country: optional(localized),
  timeZone,
  address: optional(line(300)),
  contacts: list(contact),
  boilerplate: optional(localized),
  approvalRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
})

/** `timeZone` is the ministry's own; moments are shown in it. */
export type Settings = z.infer<typeof settings>
