// A file to take away: it says what it is and how large before it is asked for.
import { z } from 'zod'
import { line, webAddress } from '../contract/text.ts'

export const attachment = z.object({
  _key: z.string().min(1),
  title: line(160),
  url: webAddress,
  size: z.number().int().nonnegative(),
  mimeType: z.string().min(1),
})

/** `size` in bytes. */
export type Attachment = z.infer<typeof attachment>
