import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventCursor, eventCursorOf, since, sinceOf } from '#lib/api/cursor.ts'

const id = fc.stringMatching(/^[\w.-]{1,60}$/)
const at = fc.integer({ min: 0, max: Date.UTC(2300) })

describe('a cursor', () => {
  test('of changes comes back as it was, with and without its floor', () => {
    fc.assert(
      fc.property(at, id, fc.option(at, { nil: undefined }), (moment, name, floor) => {
        const place = { at: moment, id: name, ...(floor !== undefined && { floor }) }
        expect(since.parse(sinceOf(place))).toEqual(place)
      }),
    )
  })

  test('of events comes back as it was', () => {
    fc.assert(
      fc.property(id, (name) => {
        const place = { date: '2015-01-30', id: name }
        expect(eventCursor.parse(eventCursorOf(place))).toEqual(place)
      }),
    )
  })

  test.each(['', 'abc', '1422381600000', '~a', '1~a~b', '1~a b', '-1~a', '2015-01-27', '1~a~1~1'])(
    'that nobody made, %j, is none',
    (cursor) => {
      expect(since.safeParse(cursor).success).toBe(false)
      expect(eventCursor.safeParse(cursor).success).toBe(false)
    },
  )

  test('of a day that there is not is none', () => {
    expect(eventCursor.safeParse('2015-02-30~a').success).toBe(false)
  })
})

test('a moment has all that came then and later, whatever its offset', () => {
  expect(since.parse('2015-01-27T09:00:00-05:00')).toEqual({
    at: Date.UTC(2015, 0, 27, 14),
    id: '',
  })
  expect(since.parse('1900-01-01T00:00:00Z')).toEqual({ at: 0, id: '' })
})
