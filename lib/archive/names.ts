// What a reader asked of the archive, in words: for titles, and for what can be removed again.
import type { Language } from '#sanity/contract/language.ts'
import type { TextIn } from '#sanity/localized/contract.ts'
import type { Facets } from '../content/archive.ts'
import { translator } from '../i18n/translator.ts'
import type { Criteria, Parameter } from './criteria.ts'

/** The parameters that make an answer smaller; the others say in what order, and which page. */
export const NARROWING = [
  'q',
  'year',
  'topic',
  'minister',
  'organization',
  'kind',
  'language',
] as const satisfies readonly Parameter[]

export type Narrowing = (typeof NARROWING)[number]

/** `text` is what an address's value is called, `Seguridad ciudadana`; words are in quotation marks. */
export type NamedCriterion = TextIn & { parameter: Narrowing }

/** In the order of the address. A value that the archive knows nothing of is called as it was given. */
export function namesOf(locale: Language, criteria: Criteria, facets: Facets): NamedCriterion[] {
  const nameOf = (parameter: Narrowing, value: string): TextIn => {
    if (parameter === 'q') {
      return { text: translator(locale)('archive.words', { words: value }), lang: locale }
    }
    const known = facets[parameter].find((choice) => choice.value === value)
    return { text: known?.label ?? value, lang: known?.lang ?? locale }
  }
  return NARROWING.flatMap((parameter) => {
    const value = criteria[parameter]
    return value === undefined ? [] : [{ parameter, ...nameOf(parameter, String(value)) }]
  })
}

/** `«drogas», Seguridad ciudadana, 2015`; undefined where nothing is asked. */
export const titleOf = (names: NamedCriterion[]): string | undefined =>
  names.map(({ text }) => text).join(', ') || undefined

/** The first parameter whose value names nothing in the archive, `topic` for `?topic=nada`. */
export const unknownIn = (criteria: Criteria, facets: Facets) =>
  (['topic', 'minister', 'organization'] as const).find(
    (parameter) =>
      criteria[parameter] !== undefined &&
      !facets[parameter].some(({ value }) => value === criteria[parameter]),
  )
