// Each of the desk's lists, asked of a real lake with a document in every state.
import type { SanityDocumentStub } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type DeskFilter,
  DRAFTS,
  FROM_ARCHIVE,
  IN_REVIEW,
  inRaw,
  PAST,
  RELEASES_OF_YEAR,
  UNTRANSLATED,
  UPCOMING,
} from '#sanity/studio/desk/needs.ts'
import {
  FIRST_AND_LAST_QUERY,
  yearCountsQuery,
  yearParams,
  yearsOf,
} from '#sanity/studio/desk/years.ts'
import { openLake, type TestLake } from '../../lake/lake.ts'

const release = (_id: string, more: object = {}): SanityDocumentStub & { _id: string } => ({
  _id,
  _type: 'release',
  language: 'es',
  dateline: { date: '2026-11-20' },
  ...more,
})
const event = (_id: string, date: string, more: object = {}) => ({
  _id,
  _type: 'event',
  date,
  ...more,
})
const translations = (_id: string, ...ids: string[]) => ({
  _id,
  _type: 'translation.metadata',
  translations: ids.map((_ref) => ({ _key: _ref, value: { _ref, _weak: true } })),
})

const DOCUMENTS = [
  release('drafts.new'),
  release('public'),
  release('edited'),
  release('drafts.edited'),
  release('drafts.in-review', {
    approval: { status: 'inReview', requestedAt: '2026-11-20T10:00:00Z' },
  }),
  release('drafts.in-review-longer', {
    approval: { status: 'inReview', requestedAt: '2026-11-19T10:00:00Z' },
  }),
  release('drafts.approved', { approval: { status: 'approved' } }),
  release('drafts.archive', { fromArchive: true }),
  release('archive', { fromArchive: true }),
  release('withdrawn', { withdrawn: { reason: 'x' } }),
  release('old', { dateline: { date: '2024-02-01' } }),
  release('translated'),
  release('translated-en', { language: 'en' }),
  release('lost-translation'),
  translations('pair', 'translated', 'translated-en'),
  translations('broken-pair', 'lost-translation', 'deleted'),
  translations('alone', 'public'),
  { _id: 'drafts.minister', _type: 'minister' },
  { _id: 'minister-public', _type: 'minister' },
  event('yesterday', '2026-11-23'),
  event('today', '2026-11-24'),
  event('tomorrow', '2026-11-25'),
  event('still-on', '2026-11-22', { endDate: '2026-11-24' }),
]

describe('a list of the desk', () => {
  let lake: TestLake
  const ids = ({ filter, ordering }: DeskFilter, params = {}): Promise<string[]> => {
    const order = ordering.map(({ field, direction }) => `${field} ${direction}`).join(', ')
    return lake.robot.fetch(`*[${filter}] | order(${order}, _id)._id`, params, {
      perspective: 'drafts',
    })
  }
  beforeAll(async () => {
    lake = await openLake({}, (end) => afterAll(end))
    const transaction = lake.robot.transaction()
    for (const document of DOCUMENTS) transaction.create(document)
    await transaction.commit()
  })

  test('drafts: new ones, approved ones and edits of what is public; not those in review', async () => {
    expect((await ids(DRAFTS)).toSorted()).toEqual(['approved', 'edited', 'minister', 'new'])
  })

  test('waiting for approval: those that wait longest first', async () => {
    expect(await ids(IN_REVIEW)).toEqual(['in-review-longer', 'in-review'])
  })

  test('from the archive: drafts of an import, apart from the others', async () => {
    expect(await ids(FROM_ARCHIVE)).toEqual(['archive'])
  })

  test('are counted among all that is stored as they are listed', async () => {
    const count = (needed: DeskFilter) =>
      lake.robot.fetch<number>(`count(*[${inRaw(needed)}])`, {}, { perspective: 'raw' })
    expect(await Promise.all([DRAFTS, IN_REVIEW, FROM_ARCHIVE].map(count))).toEqual([4, 2, 1])
  })

  test('missing translation: no version that exists in another language, and still news', async () => {
    expect((await ids(UNTRANSLATED, { since: '2026-09-25' })).toSorted()).toEqual([
      'approved',
      'edited',
      'in-review',
      'in-review-longer',
      'lost-translation',
      'new',
      'public',
    ])
  })

  test('upcoming events: today’s and those that last until today, the next first', async () => {
    const today = { today: '2026-11-24' }
    expect(await ids(UPCOMING, today)).toEqual(['still-on', 'today', 'tomorrow'])
    expect(await ids(PAST, today)).toEqual(['yesterday'])
  })

  test('releases of a year, and how many there are', async () => {
    expect(await ids(RELEASES_OF_YEAR, yearParams('es', 2024))).toEqual(['old'])
    const ask = (query: string) => lake.robot.fetch(query, {}, { perspective: 'drafts' })
    const years = yearsOf(await ask(FIRST_AND_LAST_QUERY))
    expect(years).toEqual([2026, 2025, 2024])
    expect(await ask(yearCountsQuery(years))).toMatchObject({
      'es-2024': 1,
      'es-2025': 0,
      'en-2026': 1,
    })
  })
})

test('a date that is no date asks for no years, and a wrong one not for a thousand', () => {
  expect(yearsOf({ first: null, last: null })).toEqual([])
  expect(yearsOf({ first: 'x', last: '2026-01-01' })).toEqual([])
  expect(yearsOf({ first: '0206-01-01', last: '2026-01-01' })).toHaveLength(100)
})
