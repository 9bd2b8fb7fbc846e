import { describe, expect, test } from 'vitest'
import { timeFindings, timeRefusal } from '#sanity/release/timing.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const now = new Date('2026-05-03T15:00:00Z')
const found = (release: object) =>
  timeFindings(release, now, sayIn('en')).map(({ field, level }) => [field, level])

const PAST = '2026-05-03T14:59:59Z'
const SOON = '2026-05-03T15:00:01Z'
const PUBLIC = { publishedAt: '2026-05-01T15:00:00Z' }

describe('a time of a release that nobody has seen', () => {
  test('may be empty, or to come', () => {
    expect(found({})).toEqual([])
    expect(found({ publishAt: null, embargoUntil: SOON })).toEqual([])
    expect(found({ publishAt: SOON, embargoUntil: '2026-05-04T10:00:00-05:00' })).toEqual([])
  })

  test.each(['publishAt', 'embargoUntil'])('is refused when it has passed: %s', (field) => {
    expect(found({ [field]: PAST })).toEqual([[field, 'error']])
    expect(found({ [field]: PAST, publishedAt: SOON })).toEqual([[field, 'error']])
  })

  test('is refused when it is no moment, with what it says', () => {
    expect(timeFindings({ embargoUntil: 'mañana' }, now, sayIn('es'))).toEqual([
      {
        field: 'embargoUntil',
        level: 'error',
        message: '«mañana» no es una fecha con hora. Elíjala en el calendario.',
      },
    ])
    expect(found({ publishAt: '2026-02-30T10:00:00Z' })).toEqual([['publishAt', 'error']])
  })

  test('is wondered at when it is more than a year away', () => {
    expect(found({ publishAt: '2027-05-04T15:00:00Z' })).toEqual([['publishAt', 'warning']])
  })

  test('is wondered at when the embargo ends before the release appears', () => {
    const release = { publishAt: '2026-05-05T10:00:00Z', embargoUntil: '2026-05-04T10:00:00Z' }
    expect(found(release)).toEqual([['embargoUntil', 'warning']])
  })
})

describe('a time of a release that readers have seen', () => {
  test('may have passed, also in the archive', () => {
    expect(found({ ...PUBLIC, embargoUntil: PAST })).toEqual([])
    expect(found({ fromArchive: true, publishAt: '2015-01-27T15:00:00Z' })).toEqual([])
  })

  test('may not be to come: it would hide what they have seen', () => {
    expect(found({ ...PUBLIC, embargoUntil: SOON })).toEqual([['embargoUntil', 'error']])
  })
})

describe('publishing', () => {
  test('is refused with an error of a time, and not with a warning', () => {
    const say = sayIn('en')
    expect(timeRefusal({ embargoUntil: PAST }, now, say)).toContain('has passed')
    expect(timeRefusal({ embargoUntil: '2028-05-03T15:00:00Z' }, now, say)).toBeUndefined()
  })
})
