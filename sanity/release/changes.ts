// Which parts of a public release a draft changes, and what of that is more than a typo.
import { isEqual } from 'ohash'
import { z } from 'zod'
import { wordChanges } from './word-changes.ts'

/** The parts in the words of the desk's dialog, each with the fields that it is. */
const PARTS = {
  headline: ['headline'],
  subhead: ['subhead'],
  dateline: ['dateline'],
  body: ['body'],
  figures: ['figures'],
  minister: ['minister'],
  events: ['events'],
  organizations: ['organizations'],
  topics: ['topics'],
  media: ['images', 'attachments'],
  contacts: ['contacts'],
  boilerplate: ['boilerplate'],
  related: ['related'],
  address: ['slug', 'language'],
  kind: ['kind', 'referenceCode'],
  timing: ['publishAt', 'embargoUntil', 'fromArchive'],
} as const

export type Part = keyof typeof PARTS

/** The parts that differ, in the order of the page. */
export function changedParts(draft: object, published: object): Part[] {
  const [after, before] = [fieldsOf(draft), fieldsOf(published)]
  return partNames.filter((part) =>
    PARTS[part].some((name) => !isEqual(told(after[name]), told(before[name]))),
  )
}

const partNames = Object.keys(PARTS).filter((name): name is Part => name in PARTS)

/** Why a change is more than a typo. */
export type Doubt = 'number' | 'quote' | 'name' | 'date' | 'contact' | 'headline' | 'text'

/** A typo is put right with fewer new words than this. */
const MANY_WORDS = 4

/** What in a change readers who saw the release before should be told of; empty for a typo. */
export function doubtsOfTypo(draft: object, published: object): Doubt[] {
  const parts = new Set(changedParts(draft, published))
  const [after, before] = [textsOf(draft), textsOf(published)]
  const changes = [
    wordChanges(before.headline, after.headline),
    wordChanges(before.subhead, after.subhead),
    wordChanges(before.body, after.body),
  ]
  const [headline] = changes
  const found: Record<Doubt, boolean> = {
    headline: (headline?.words ?? 0) > 0,
    number:
      parts.has('figures') ||
      !isEqual(after.figures, before.figures) ||
      changes.some(({ numbers }) => numbers),
    quote: !isEqual(after.quotes, before.quotes),
    name:
      parts.has('minister') ||
      [...changes, wordChanges(before.contacts, after.contacts)].some(({ names }) => names),
    date: after.date !== before.date,
    contact: !isEqual(after.reach, before.reach),
    text: changes.reduce((sum, { words }) => sum + words, 0) >= MANY_WORDS,
  }
  return doubtNames.filter((doubt) => found[doubt])
}

const doubtNames: Doubt[] = ['headline', 'number', 'quote', 'name', 'date', 'contact', 'text']

/** A field emptied in Studio and one never filled in say the same. */
const told = (value: unknown) =>
  value === '' || (Array.isArray(value) && value.length === 0) ? undefined : (value ?? undefined)

const fieldsOf = (document: object): Record<string, unknown> => ({ ...document })

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const block = z.looseObject({
  _type: z.string(),
  children: z.array(z.looseObject({ text })).nullish(),
  text,
  speaker: text,
  role: text,
})
const contact = z.looseObject({ name: text, phone: text, email: text })
const texts = z.object({
  headline: text,
  subhead: text,
  dateline: z.looseObject({ date: text }).nullish(),
  body: z.array(block).nullish(),
  contacts: z.array(contact).nullish(),
})

function textsOf(document: object) {
  const { headline, subhead, dateline, body, contacts } = texts.parse(document)
  const blocks = body ?? []
  const people = contacts ?? []
  return {
    headline,
    subhead,
    date: dateline?.date ?? '',
    body: blocks.map(({ children }) => children?.map((child) => child.text).join('')).join('\n'),
    quotes: blocks
      .filter(({ _type }) => _type === 'quote')
      .map(({ text: words, speaker, role }) => [words, speaker, role]),
    figures: blocks.filter(({ _type }) => _type === 'keyFigure'),
    // A name begins no sentence: its capitals count.
    contacts: people.map(({ name }) => `, ${name}`).join(''),
    reach: people.map(({ phone, email }) => [phone, email]),
  }
}
