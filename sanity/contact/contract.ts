// Someone a journalist can call or write to.
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { line } from '../contract/text.ts'

export const contact = z.object({
  name: line(120),
  role: optional(line(160)),
  phone: optional(z.string().regex(/^\+?[\d\s().-]{5,}(?:\s*(?:ext\.?|x)\s*\d+)?$/i)),
  email: optional(z.email()),
})

export type Contact = z.infer<typeof contact>
