// What the API's answers are made of, the same in all of them. These schemas are also what OpenAPI shows.
import { z } from 'zod'
import { language } from '#sanity/contract/language.ts'
import { day, moment } from '#sanity/contract/text.ts'

/** The schemas that have a name of their own in the OpenAPI description. */
export const named = z.registry<{ id: string }>()

const text = z.string().min(1)

export const url = z.url({ protocol: /^https?$/ })

export const id = text
  .regex(/^[\w.-]+$/)
  .describe(
    'The document’s id: names it in this API, and stays when its headline or address changes.',
  )

export const uri = text
  .regex(/^urn:uuid:[0-9a-f-]{36}$/)
  .describe('Names the document in the world, for ever (RFC 9562); feeds use the same id.')

export const inLanguages = z
  .strictObject({ es: text.optional(), en: text.optional() })
  .describe('A text in each language that it is written in, at least one (BCP 47).')
  .register(named, { id: 'TextByLanguage' })

/** The page of a document that has one in each language. */
export const pages = z
  .strictObject({ es: url, en: url })
  .describe('The page in each language.')
  .register(named, { id: 'Pages' })

export const organization = z
  .strictObject({
    id,
    name: inLanguages,
    acronym: text.optional(),
    slug: text
      .optional()
      .describe('Value of the parameter `organization`; without it, there is no filter.'),
    url: url.optional().describe('The institution’s own website.'),
  })
  .register(named, { id: 'Organization' })

export const topic = z
  .strictObject({ id, name: inLanguages, slug: text.describe('Value of the parameter `topic`.') })
  .register(named, { id: 'Topic' })

export const contact = z
  .strictObject({
    name: text,
    role: text.optional(),
    phone: text.optional(),
    email: z.email().optional(),
  })
  .describe('Somebody whom journalists call or write to.')
  .register(named, { id: 'Contact' })

export const office = z
  .strictObject({
    role: inLanguages,
    organization: organization.optional(),
    from: day.optional().describe('The first day, where it is known.'),
    to: day.optional().describe('The last day, where it is known.'),
  })
  .register(named, { id: 'Office' })

export const person = z
  .strictObject({
    id,
    name: text,
    honorific: text.optional(),
    slug: text.describe('Value of the parameter `minister`.'),
    offices: z
      .array(office)
      .describe('Held on the day of the text or event; none where that is not known.'),
    urls: z.strictObject({ page: pages, api: url }),
  })
  .register(named, { id: 'Person' })

export const picture = z
  .strictObject({
    url: url.describe('The original file.'),
    width: z.int().positive().describe('In pixels.'),
    height: z.int().positive().describe('In pixels.'),
    size: z.int().nonnegative().optional().describe('In bytes.'),
    alt: text.describe('What is to be seen, for those who cannot see it.'),
    caption: text.optional(),
    credit: text.optional().describe('Who made it: to be printed with it.'),
    licence: text.optional().describe('What the press may do with it.'),
  })
  .register(named, { id: 'Picture' })

export const attachment = z
  .strictObject({
    title: text,
    url,
    mediaType: text,
    size: z.int().nonnegative().describe('In bytes.'),
  })
  .register(named, { id: 'Attachment' })

export const anotherLanguage = z
  .strictObject({ language, url: url.describe('Its page.') })
  .register(named, { id: 'Translation' })

export { day, language, moment, text }
