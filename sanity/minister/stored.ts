// Appointments as Studio stores them: unfinished, with a bare reference to the institution.
import { z } from 'zod'
import { list, optional } from '../contract/optional.ts'
import { day } from '../contract/text.ts'

const words = z.object({ es: optional(z.string()), en: optional(z.string()) })

const stored = z
  .object({
    _key: z.string(),
    role: optional(words),
    organization: optional(z.object({ _ref: z.string() })),
    from: optional(day),
    to: optional(day),
  })
  .transform(({ organization, ...rest }) => ({
    ...rest,
    organization: organization && { _id: organization._ref },
  }))

export type StoredAppointment = z.infer<typeof stored>

/** What can be read of the field's value; nothing where a form holds half a date. */
export const storedAppointments = (value: unknown): StoredAppointment[] =>
  list(stored).safeParse(value).data ?? []
