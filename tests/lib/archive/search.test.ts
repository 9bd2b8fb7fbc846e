// The index against what anybody would write who does not mind reading everything for each answer.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer, type Question } from '#lib/archive/answer.ts'
import { Entries } from '#lib/archive/entries.ts'
import { FACETS, type Listed, type Mark, markOf } from '#lib/archive/listed.ts'
import { pageOf } from '#lib/archive/paging.ts'
import { placeOf } from '#lib/archive/place.ts'
import { Store } from '#lib/archive/store.ts'
import { asked } from '#lib/archive/words.ts'

const TOPICS = ['a', 'b', 'c']
const WORDS = ['droga', 'puerto', 'escuela']

type Made = Listed & { words: string[]; translationOf: number | undefined }

const made = fc.record({
  language: fc.constantFrom('es' as const, 'en' as const),
  // Few days, so that many releases have the same.
  changed: fc.constant(0),
  at: fc.constantFrom('2014-05-01', '2014-05-02', '2015-01-27', '2015-01-27T14:00:00Z'),
  topics: fc.subarray(TOPICS),
  kind: fc.constantFrom('pressRelease', 'speech'),
  words: fc.subarray(WORDS),
  translationOf: fc.option(fc.nat(20), { nil: undefined }),
})

const archive = fc.array(made, { maxLength: 60 }).map((all) =>
  all.map(
    ({ topics, kind, ...rest }, at): Made => ({
      ...rest,
      id: `release-${at}`,
      marks: [
        markOf('language', rest.language),
        markOf('year', rest.at.slice(0, 4)),
        markOf('kind', kind),
        ...topics.map((topic) => markOf('topic', topic)),
      ],
    }),
  ),
)

const optionally = (facet: (typeof FACETS)[number], values: string[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map((value) => (value === undefined ? [] : [{ facet, mark: markOf(facet, value) }]))

const question: fc.Arbitrary<Question> = fc.record({
  locale: fc.constantFrom('es', 'en', undefined),
  wanted: fc
    .tuple(
      optionally('topic', [...TOPICS, 'unknown']),
      optionally('year', ['2014', '2015']),
      optionally('kind', ['pressRelease', 'speech']),
      optionally('language', ['es', 'en']),
    )
    .map((lists) => lists.flat()),
  words: fc.subarray(WORDS).map((words) => asked(words.join(' '))),
  byRelevance: fc.boolean(),
})

function indexOf(releases: Made[]): { store: Store; entries: Entries } {
  const store = new Store(':memory:')
  for (const release of releases) {
    store.show(release, {
      headline: release.words.slice(0, 1).join(),
      text: release.words.join(' '),
    })
    const { translationOf } = release
    if (translationOf !== undefined && releases[translationOf]) {
      store.group(`text-${release.id}`, [release.id, `release-${translationOf}`])
    }
  }
  const entries = new Entries()
  entries.replace([], store.listed())
  return { store, entries }
}

function isListed(release: Made, releases: Made[], { locale }: Question): boolean {
  if (!locale || release.language === locale) return true
  return !releases.some(
    (other) =>
      other.language === locale &&
      (releases[other.translationOf ?? -1] === release ||
        releases[release.translationOf ?? -1] === other),
  )
}

const hasWords = (release: Made, { words }: Question) =>
  !words ||
  words[release.language].every(([stem = '']) =>
    release.words.some((word) => word.startsWith(stem)),
  )

test('finds what answers, each release once, however one pages', () => {
  fc.assert(
    fc.property(archive, question, fc.integer({ min: 1, max: 7 }), (releases, asking, size) => {
      const { store, entries } = indexOf(releases)
      const found = answer(store, entries, asking)
      const expected = releases.filter(
        (release) =>
          isListed(release, releases, asking) &&
          hasWords(release, asking) &&
          asking.wanted.every(({ mark }) => release.marks.includes(mark)),
      )
      const forwards: string[] = []
      let page = pageOf(found, {}, size)
      forwards.push(...page.hits.map(({ id }) => id))
      while (page.after) {
        page = pageOf(found, { after: page.after }, size)
        forwards.push(...page.hits.map(({ id }) => id))
      }
      expect(forwards.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      expect(found.total).toBe(expected.length)

      const backwards = page.hits.map(({ id }) => id)
      while (page.before) {
        page = pageOf(found, { before: page.before }, size)
        const ids = page.hits.map(({ id }) => id)
        backwards.unshift(...ids.filter((id) => !backwards.includes(id)))
      }
      expect(backwards).toEqual(forwards)
    }),
  )
})

test('lists the newest first, or the best', () => {
  fc.assert(
    fc.property(archive, question, (releases, asking) => {
      const { store, entries } = indexOf(releases)
      const found = answer(store, entries, asking)
      const hits = found.hits(0, found.total)
      const dates = hits.map(({ id }) => releases.find((release) => release.id === id)?.at ?? '')
      if (asking.words && asking.byRelevance) {
        expect(hits.map(({ score }) => score)).toEqual(
          hits.map(({ score }) => score).toSorted((a, b) => a - b),
        )
      } else expect(dates).toEqual(dates.toSorted().toReversed())
    }),
  )
})

test('counts each choice among what the other criteria leave', () => {
  fc.assert(
    fc.property(archive, question, (releases, asking) => {
      const { store, entries } = indexOf(releases)
      const { counts } = answer(store, entries, asking)
      for (const facet of FACETS) {
        const others = asking.wanted.filter((one) => one.facet !== facet)
        const expected = new Map<Mark, number>()
        for (const release of releases) {
          if (!isListed(release, releases, asking) || !hasWords(release, asking)) continue
          if (!others.every(({ mark }) => release.marks.includes(mark))) continue
          for (const mark of release.marks.filter((one) => one.startsWith(`${facet}=`))) {
            expected.set(mark, (expected.get(mark) ?? 0) + 1)
          }
        }
        const counted = [...counts].filter(([mark]) => mark.startsWith(`${facet}=`))
        expect(new Map(counted)).toEqual(expected)
      }
    }),
  )
})

test('a release that changed its moment moves; one that is hidden is gone', () => {
  const release = (id: string, at: string): Made => ({
    ...{
      id,
      at,
      language: 'es',
      changed: 0,
      marks: [],
      words: ['droga'],
      translationOf: undefined,
    },
  })
  const { store, entries } = indexOf([release('a', '2015-01-01'), release('b', '2015-01-02')])
  const ids = () => {
    const { total, hits } = answer(store, entries, { wanted: [], words: asked('drogas') })
    return hits(0, total).map(({ id }) => id)
  }
  expect(ids()).toEqual(['b', 'a'])
  store.show(release('a', '2015-01-03'), { headline: '', text: 'droga' })
  entries.replace(['a'], store.listed(['a']))
  expect(ids()).toEqual(['a', 'b'])
  store.hide('b')
  entries.replace(['b'], store.listed(['b']))
  expect(ids()).toEqual(['a'])
})

test('words in the headline count for more than those in the text', () => {
  const store = new Store(':memory:')
  const listed = (id: string, at: string): Listed => ({
    id,
    at,
    language: 'es',
    changed: 0,
    marks: [],
  })
  store.show(listed('old', '2010-01-01'), { headline: 'Submarino en Manta', text: 'Otra cosa.' })
  store.show(listed('new', '2015-01-01'), { headline: 'Otra cosa', text: 'Submarino en Manta.' })
  const entries = new Entries()
  entries.replace([], store.listed())
  const first = (byRelevance: boolean) =>
    answer(store, entries, { wanted: [], words: asked('submarinos'), byRelevance }).hits(0, 1)[0]
      ?.id
  expect(first(true)).toBe('old')
  expect(first(false)).toBe('new')
})

test('however many documents releases ever named, nothing of them is counted', () => {
  const store = new Store(':memory:')
  const abouts = Array.from({ length: 200_000 }, (_, at) => markOf('about', at))
  const marks = [...abouts, markOf('year', 2015)]
  store.together(() =>
    store.show(
      { id: 'a', at: '2015-01-01', language: 'es', changed: 0, marks },
      { headline: '', text: '' },
    ),
  )
  const entries = new Entries()
  entries.replace([], store.listed())
  const wanted = [{ facet: 'about' as const, mark: markOf('about', 199_999) }]
  const { total, counts } = answer(store, entries, { wanted })
  expect(total).toBe(1)
  expect([...counts]).toEqual([[markOf('year', 2015), 1]])
})

test('a place is a safe number, whatever the date', () => {
  for (const at of ['0001-01-01', '1830-05-13', '2015-01-27T23:59:59.999-05:00', '9999-12-31']) {
    expect(Number.isSafeInteger(placeOf(at, 'release'))).toBe(true)
  }
  expect(placeOf('2015-01-27', 'z')).toBeLessThan(placeOf('2015-01-27T00:00:01Z', 'a'))
})
