import { describe, expect, test } from 'vitest'
import { approvedBy } from '#sanity/release/approval.ts'
import { daysAfter } from '#sanity/studio/desk/day.ts'
import { nextChange, timeLeft } from '#sanity/studio/desk/time-left.ts'
import { timed, timedVersion, withStanding } from '#sanity/studio/desk/timed.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const NOW = new Date('2026-11-24T15:00:00Z')
const ZONE = 'America/Guayaquil'
type Known = { published?: string[]; approved?: object[] }
const version = (_id: string, more: object) =>
  timedVersion.parse({ _id, withdrawn: false, ...more })
const lists = (
  versions: ReturnType<typeof version>[],
  { published = [], approved = [] }: Known = {},
) => {
  const { embargoed, today } = timed(withStanding(versions, { published, approved }), NOW, ZONE)
  const told = (list: typeof today) => list.map(({ id, going }) => `${id} ${going}`)
  return { embargoed: told(embargoed), today: told(today) }
}

describe('releases that wait for their hour', () => {
  test('a published one under embargo will appear; it leaves the list at the moment', () => {
    const soon = version('a', { embargoUntil: '2026-11-24T15:00:01Z' })
    expect(lists([soon])).toEqual({ embargoed: ['a willAppear'], today: ['a willAppear'] })
    const over = version('a', { embargoUntil: '2026-11-24T15:00:00Z' })
    expect(lists([over])).toEqual({ embargoed: [], today: [] })
  })

  test('today is the ministry’s day, which ends at 5 UTC', () => {
    expect(lists([version('a', { publishAt: '2026-11-25T04:59:00Z' })]).today).toHaveLength(1)
    expect(lists([version('a', { publishAt: '2026-11-25T05:00:00Z' })]).today).toHaveLength(0)
  })

  test('one that waits for two moments appears at the later one', () => {
    const both = { embargoUntil: '2026-11-24T16:00:00Z', publishAt: '2026-11-26T16:00:00Z' }
    expect(lists([version('a', both)])).toEqual({ embargoed: ['a willAppear'], today: [] })
  })

  test('a draft says why it will not appear, or that it has missed its hour', () => {
    const later = { publishAt: '2026-11-24T18:00:00Z' }
    const text = { _id: 'drafts.c', headline: 'Uno' }
    const approved = {
      ...text,
      approval: approvedBy(text, { id: 'ana', name: 'Ana Paz' }, NOW),
    }
    expect(
      lists(
        [
          version('drafts.a', later),
          version('drafts.b', { ...later, approval: 'inReview' }),
          version('drafts.c', { ...later, approval: 'approved' }),
          version('drafts.d', { publishAt: '2026-11-24T14:00:00Z' }),
          version('drafts.e', { ...later, approval: 'approved' }),
        ],
        { approved: [approved, { ...approved, _id: 'drafts.e', headline: 'Dos' }] },
      ).today,
    ).toEqual([
      'd missed',
      'a notApproved',
      'b inReview',
      'c approvedNotPublished',
      'e editedSince',
    ])
  })

  test('the draft of a published one does not count, nor what is withdrawn', () => {
    const later = { embargoUntil: '2026-11-24T18:00:00Z' }
    expect(
      lists([version('drafts.a', later), version('b', { ...later, withdrawn: true })], {
        published: ['a'],
      }),
    ).toEqual({ embargoed: [], today: [] })
  })

  test('a moment that is none does not take the list down', () => {
    expect(lists([version('a', { embargoUntil: 'mañana' })]).embargoed).toEqual([])
  })
})

describe('the time left', () => {
  const left = (until: string, language: 'es' | 'en' = 'es') =>
    timeLeft(new Date(until), NOW, sayIn(language))

  test('is told in the two largest units that matter', () => {
    expect(left('2026-11-24T17:14:00Z')).toBe('faltan 2 h 14 min')
    expect(left('2026-11-24T16:00:00Z')).toBe('falta 1 h')
    expect(left('2026-11-27T19:30:00Z')).toBe('faltan 3 d 4 h')
    expect(left('2026-11-24T15:05:30Z')).toBe('faltan 6 min')
    expect(left('2026-11-24T17:14:00Z', 'en')).toBe('2 h 14 min left')
  })

  test('is told with its seconds in the last minutes', () => {
    expect(left('2026-11-24T15:04:30Z')).toBe('faltan 4 min 30 s')
    expect(left('2026-11-24T15:01:00Z')).toBe('falta 1 min')
    expect(left('2026-11-24T15:00:59Z')).toBe('faltan 59 s')
    expect(left('2026-11-24T15:00:00.200Z')).toBe('falta 1 s')
    expect(left('2026-11-24T15:00:59Z', 'en')).toBe('59 s left')
  })

  test('changes at the next whole minute, in the last ones each second, and when an hour comes', () => {
    const now = new Date('2026-11-24T15:00:10Z')
    expect(nextChange(now, [])).toEqual(new Date('2026-11-24T15:01:00Z'))
    expect(nextChange(now, [NOW, new Date('2026-11-24T15:10:30Z')])).toEqual(
      new Date('2026-11-24T15:01:00Z'),
    )
    expect(nextChange(now, [new Date('2026-11-24T15:03:30Z')])).toEqual(
      new Date('2026-11-24T15:00:11Z'),
    )
    expect(nextChange(now, [new Date('2026-11-24T15:00:10.400Z')])).toEqual(
      new Date('2026-11-24T15:00:10.400Z'),
    )
  })
})

test('days are counted over the ends of months', () => {
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28')
})
