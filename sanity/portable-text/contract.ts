// The body of a release as trusted by pages: blocks, quotes and pictures; nothing that can run.
import { z } from 'zod'
import { language } from '../contract/language.ts'
import { list, optional } from '../contract/optional.ts'
import { reference } from '../contract/reference.ts'
import { line, safeHref, slug } from '../contract/text.ts'
import { image } from '../image/contract.ts'

const key = z.string().min(1)

const span = z.object({
  _type: z.literal('span'),
  _key: key,
  text: z.string(),
  marks: list(z.string()),
})

const link = z.object({ _type: z.literal('link'), _key: key, href: safeHref })

/** A link to another document; with an unpublished target the words stay, the link goes. */
const documentLink = z.object({
  _type: z.literal('documentLink'),
  _key: key,
  target: reference(
    z.object({
      _type: z.enum(['release', 'minister', 'event']),
      language: optional(language),
      slug,
    }),
  ),
})

const block = z.object({
  _type: z.literal('block'),
  _key: key,
  style: z
    .enum(['normal', 'h2', 'h3'])
    .nullish()
    .transform((style) => style ?? 'normal'),
  listItem: optional(z.enum(['bullet', 'number'])),
  level: optional(z.number().int().min(1).max(5)),
  children: z.array(span).min(1),
  markDefs: list(z.discriminatedUnion('_type', [link, documentLink])),
})

const quote = z.object({
  _type: z.literal('quote'),
  _key: key,
  text: z.string().trim().min(1),
  speaker: line(160),
  role: optional(line(200)),
})

const picture = image.extend({ _type: z.literal('figureImage'), _key: key })

export const portableText = z.array(z.discriminatedUnion('_type', [block, quote, picture])).min(1)

export type PortableText = z.infer<typeof portableText>
export type DocumentLink = z.infer<typeof documentLink>
export type Quote = z.infer<typeof quote>
