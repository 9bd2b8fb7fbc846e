// Words that stand nowhere but in one field of one release: where one is read, that field was shown.

/** What a release says, a canary in each. */
export const FIELDS = [
  'headline',
  'subhead',
  'slug',
  'city',
  'region',
  'text',
  'heading',
  'link',
  'quote',
  'speaker',
  'speakerRole',
  'figure',
  'period',
  'sourceTitle',
  'quotedAs',
  'alt',
  'caption',
  'credit',
  'licence',
  'file',
  'fileName',
  'contact',
  'contactRole',
  'email',
  'boilerplate',
  'reference',
  'correction',
  'why',
  'reason',
  'approver',
  'note',
  'title',
] as const

export type Field = (typeof FIELDS)[number]

/** Short, of small letters alone: no format breaks, stems or escapes it, and chance does not make it. */
const BEGINNING = 'zqjx'

const letters = (index: number) =>
  String.fromCharCode(97 + Math.floor(index / 26)) + String.fromCharCode(97 + (index % 26))

/** `zqjxabac`: the word of a state's field. `state` is its place among the states. */
export const canary = (state: number, field: Field) =>
  `${BEGINNING}${letters(state)}${letters(FIELDS.indexOf(field))}`

export type Sighting = { state: number; field: Field }

/** Which fields of which states a text shows, each once. */
export function sightings(text: string): Sighting[] {
  const words = new Set(text.toLowerCase().match(new RegExp(`${BEGINNING}[a-z]{4}`, 'g')))
  return [...words].flatMap((word) => {
    const number = (from: number) =>
      (word.charCodeAt(from) - 97) * 26 + (word.charCodeAt(from + 1) - 97)
    const field = FIELDS[number(BEGINNING.length + 2)]
    return field ? [{ state: number(BEGINNING.length), field }] : []
  })
}
