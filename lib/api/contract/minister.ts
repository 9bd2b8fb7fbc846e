// What the API says of a minister: in lists, and whole.
import { z } from 'zod'
import {
  contact,
  id,
  inLanguages,
  named,
  office,
  pages,
  person,
  picture,
  text,
  uri,
  url,
} from './named.ts'

export const ministerItem = person
  .extend({
    id,
    uri,
    offices: z.array(office).describe('All offices, as they are written down, in no order.'),
  })
  .register(named, { id: 'MinisterSummary' })

export const wholeMinister = ministerItem
  .extend({
    aliases: z.array(text).describe('Other ways to write the name.'),
    biography: inLanguages.optional(),
    sameAs: z.array(url).describe('Pages elsewhere that are about the same person.'),
    portrait: picture.optional(),
    pressPictures: z.array(picture),
    contacts: z.array(contact).describe('Who speaks for the minister.'),
    urls: z.strictObject({ page: pages, api: url, calendar: pages, card: pages }),
  })
  .register(named, { id: 'Minister' })

export type MinisterItem = z.infer<typeof ministerItem>
export type WholeMinister = z.infer<typeof wholeMinister>
