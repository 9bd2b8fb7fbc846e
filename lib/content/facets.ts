// The ways to narrow down what was found, as a page shows them.
import { type Language, language } from '#sanity/contract/language.ts'
import { inLanguage, type TextIn } from '#sanity/localized/contract.ts'
import { RELEASE_KINDS } from '#sanity/release/contract.ts'
import type { Criteria } from '../archive/criteria.ts'
import { FACETS, type Facet, markOf } from '../archive/listed.ts'
import type { Counts, Wanted } from '../archive/search.ts'
import { translator } from '../i18n/translator.ts'
import type { Subject, SubjectType } from './subjects.ts'

/** One way to go on: the value that an address would have, what it is called, how many there are. */
export type Choice = { value: string; label: string; lang: Language; count: number }

/**
 * The choices of each parameter that one can choose by, the most useful first, counted among what the
 * other criteria leave; the one in force is among them even where nothing is left.
 */
export type Facets = Record<Facet, Choice[]>

type Subjects = Record<SubjectType, Subject[]>

/** More than that nobody reads through. */
const CHOICES = 30

const isSubject = (facet: Facet): facet is SubjectType =>
  facet === 'topic' || facet === 'minister' || facet === 'organization'

/** What a release must be filed under; an address may name a subject that is none. */
export function wantedBy(criteria: Criteria, subjects: Subjects): Wanted[] {
  return FACETS.flatMap((facet) => {
    const value = criteria[facet]
    if (value === undefined) return []
    const named = isSubject(facet)
      ? (subjects[facet].find(({ slug }) => slug === value)?.id ?? '')
      : value
    return [{ facet, mark: markOf(facet, named) }]
  })
}

export function facetsOf(
  counts: Counts,
  criteria: Criteria,
  subjects: Subjects,
  locale: Language,
): Facets {
  const t = translator(locale)
  const choicesOf = (facet: Facet, named: { id: string; value: string; name: TextIn }[]) =>
    named
      .map(({ id, value, name }) => ({
        value,
        label: name.text,
        lang: name.lang,
        count: counts.get(markOf(facet, id)) ?? 0,
      }))
      .filter(({ value, count }) => count > 0 || value === `${criteria[facet]}`)
  const own = <Value extends string>(
    facet: 'kind' | 'language',
    values: readonly Value[],
    word: (value: Value) => string,
  ) =>
    choicesOf(
      facet,
      values.map((value) => ({ id: value, value, name: { text: word(value), lang: locale } })),
    ).sort(mostFirst)
  const filed = (facet: SubjectType) => {
    const all = choicesOf(
      facet,
      subjects[facet].map(({ id, slug, name }) => ({
        id,
        value: slug,
        name: typeof name === 'string' ? { text: name, lang: locale } : inLanguage(name, locale),
      })),
    ).sort(mostFirst)
    return all.filter(({ value }, at) => at < CHOICES || value === criteria[facet])
  }
  return {
    year: choicesOf('year', yearsIn(counts, criteria, locale)).sort(
      (a, b) => Number(b.value) - Number(a.value),
    ),
    topic: filed('topic'),
    minister: filed('minister'),
    organization: filed('organization'),
    kind: own('kind', RELEASE_KINDS, (kind) => t(`release.kind.${kind}`)),
    language: own('language', language.options, (value) => t(`archive.inLanguage.${value}`)),
  }
}

function yearsIn(counts: Counts, { year }: Criteria, lang: Language) {
  const there = [...counts.keys()].filter((mark) => mark.startsWith('year='))
  const years = new Set(there.map((mark) => mark.slice('year='.length)))
  if (year !== undefined) years.add(`${year}`)
  return [...years].map((value) => ({ id: value, value, name: { text: value, lang } }))
}

const mostFirst = (a: Choice, b: Choice) => b.count - a.count || a.label.localeCompare(b.label)
