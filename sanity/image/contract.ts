// A picture that may be shown: with a text for those who cannot see it (WCAG 2.2, 1.1.1).
import { z } from 'zod'
import { optional } from '../contract/optional.ts'
import { line, webAddress } from '../contract/text.ts'

/** As a camera or an agency wrote them into the file: no slip in them may break a release. */
const fileWords = z.string().transform((words) => words.trim().replace(/[\r\n]+/g, ' '))

const fraction = z.number().min(0).max(1)

export const image = z.object({
  alt: line(400),
  credit: optional(fileWords),
  licence: optional(fileWords),
  caption: optional(z.string().trim().max(600)),
  crop: optional(z.object({ top: fraction, bottom: fraction, left: fraction, right: fraction })),
  hotspot: optional(z.object({ x: fraction, y: fraction, height: fraction, width: fraction })),
  asset: z.object({
    _id: z.string(),
    url: webAddress,
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** In bytes. */
    size: optional(z.number().int().nonnegative()),
    /** It stands in a style sheet, so nothing else may be in it; a fault in it must not cost the picture. */
    lqip: optional(z.string().regex(/^data:image\/[a-z+]+;base64,[\w+/]+=*$/)).catch(undefined),
  }),
})

/** Sizes in pixels of the original; crop and hotspot as fractions of it. */
export type Image = z.infer<typeof image>
