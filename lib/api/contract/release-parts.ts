// What the API takes out of a release's text: quotes, figures, corrections.
import { z } from 'zod'
import { FIGURE_COMPARATORS, FIGURE_UNITS } from '#sanity/figure/contract.ts'
import { CORRECTION_KINDS } from '#sanity/release/contract.ts'
import { moment, named, organization, text, url } from './named.ts'

export const quote = z.strictObject({
  text,
  speaker: text,
  role: text.optional().describe('As it was that day.'),
})

export const figure = z
  .strictObject({
    value: z.number().describe('In plain units: 539000000, not “539 million”.'),
    unit: z.enum(FIGURE_UNITS),
    comparator: z.enum(FIGURE_COMPARATORS).optional().describe('More than it, or a change by it.'),
    outOf: z.number().positive().optional().describe('100 for “63 of 100”.'),
    words: text.describe('The amount as the newsroom writes it in the release’s language.'),
    what: text.describe('What was counted.'),
    period: text.optional(),
    year: z.int().optional().describe('Of the data.'),
    quotedAs: text.optional().describe('The words of the text.'),
    source: z
      .strictObject({
        organization: organization.optional(),
        title: text.optional(),
        url: url.optional(),
      })
      .optional()
      .describe('Absent where the release names none.'),
  })
  .register(named, { id: 'Figure' })

export const correction = z
  .strictObject({
    kind: z.enum(CORRECTION_KINDS).describe('A mistake put right, or something that is new.'),
    at: moment,
    version: z.int().min(2).optional().describe('Of the text that came with it; the first is 1.'),
    what: text,
    why: text.optional(),
  })
  .register(named, { id: 'Correction' })
