// What the API says of a release: in lists, and whole.
import { z } from 'zod'
import { RELEASE_KINDS } from '#sanity/release/contract.ts'
import { eventItem } from './event.ts'
import {
  anotherLanguage,
  attachment,
  contact,
  day,
  id,
  language,
  moment,
  named,
  organization,
  person,
  picture,
  text,
  topic,
  uri,
  url,
} from './named.ts'
import { correction, figure, quote } from './release-parts.ts'

const kind = z.enum(RELEASE_KINDS)

export const releaseItem = z
  .strictObject({
    status: z.literal('public'),
    id,
    uri,
    language: language.describe('Of the text: each version is a release of its own.'),
    kind,
    headline: text,
    subhead: text.optional(),
    dateline: z
      .strictObject({
        city: text,
        region: text.optional(),
        date: day.describe('The day that the text gives as its own.'),
        text: text.describe('As it is printed.'),
      })
      .describe('Where and when the text was given out.'),
    publishedAt: moment
      .optional()
      .describe('Since when it is public. Of old releases the day of the dateline alone is known.'),
    updatedAt: moment
      .optional()
      .describe(
        'When the public was told of the last correction or update; else as `publishedAt`.',
      ),
    topics: z.array(topic),
    urls: z.strictObject({ page: url, api: url }),
  })
  .register(named, { id: 'ReleaseSummary' })

export const wholeRelease = releaseItem
  .extend({
    version: z.int().min(1).describe('Each correction or update makes one more.'),
    referenceCode: text.optional(),
    text: text.describe('The running text, plain, with an empty line between paragraphs.'),
    html: text.describe(
      'The whole release as HTML that stands alone: corrections, subhead, dateline, text, figures, contacts, boilerplate.',
    ),
    boilerplate: z.strictObject({ text, language }).optional(),
    quotes: z.array(quote),
    figures: z.array(figure),
    organizations: z.array(organization).describe('Those that the text names.'),
    people: z.array(person).describe('The minister who speaks, with the office of that day.'),
    events: z.array(eventItem),
    contacts: z.array(contact).describe('The release’s own, else the press office.'),
    pictures: z.array(picture),
    attachments: z.array(attachment),
    corrections: z.array(correction).describe('The newest first.'),
    translations: z.array(anotherLanguage),
    urls: z.strictObject({
      page: url,
      api: url,
      pdf: url,
      txt: url,
      markdown: url,
      ninjs: url.describe('IPTC ninjs 3.1.'),
      csv: url.optional().describe('The figures; absent where there are none.'),
      pressKit: url.describe('A zip with texts, pictures and files.'),
      card: url.describe('A picture for social networks.'),
    }),
  })
  .register(named, { id: 'Release' })

export const withdrawnNotice = z
  .strictObject({
    status: z.literal('withdrawn'),
    id,
    uri,
    language,
    kind,
    date: day.describe('The day that the text gave as its own.'),
    referenceCode: text.optional(),
    withdrawn: z.strictObject({ at: moment, reason: text }),
    translations: z.array(anotherLanguage),
    urls: z.strictObject({ page: url.describe('The same notice, to be read.'), api: url }),
  })
  .describe('All that is left of a release that was withdrawn: delete what you have kept of it.')
  .register(named, { id: 'WithdrawnNotice' })

export type ReleaseItem = z.infer<typeof releaseItem>
export type WholeRelease = z.infer<typeof wholeRelease>
export type WithdrawnNotice = z.infer<typeof withdrawnNotice>
