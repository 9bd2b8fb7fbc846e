import { describe, expect, test } from 'vitest'
import { ENDPOINTS, parametersOf } from '#lib/api/endpoints.ts'
import { readQuery } from '#lib/api/parameters.ts'

const read = (name: keyof typeof ENDPOINTS, query: string) =>
  readQuery(ENDPOINTS[name].query, parametersOf(ENDPOINTS[name]), new URLSearchParams(query))

describe('a list of releases', () => {
  test('is asked with the parameters of the archive', () => {
    const query = 'q=%20drogas%20&year=2015&topic=seguridad&kind=speech&language=en&limit=100'
    expect(read('releases', query)).toEqual({
      asked: {
        q: 'drogas',
        year: 2015,
        topic: 'seguridad',
        kind: 'speech',
        language: 'en',
        limit: 100,
      },
    })
  })

  test('has twenty where nothing is said, or nothing in a field', () => {
    expect(read('releases', '')).toEqual({ asked: { limit: 20 } })
    expect(read('releases', 'limit=&q=+')).toEqual({ asked: { limit: 20 } })
  })

  test.each([
    ['limit=0', 'limit', 'a whole number from 1 to 100'],
    ['limit=-1', 'limit', 'a whole number from 1 to 100'],
    ['limit=1000000000', 'limit', 'a whole number from 1 to 100'],
    ['limit=1e1', 'limit', 'a whole number from 1 to 100'],
    ['limit=101', 'limit', 'a whole number from 1 to 100'],
    ['year=15', 'year', 'four digits'],
    ['kind=tweet', 'kind', 'pressRelease, statement, mediaAdvisory, speech'],
    ['topic=Not%20a%20slug', 'topic', 'lower-case words joined by hyphens'],
    ['after=abc', 'after', 'taken from the address of another page'],
    ['after=1&before=1', 'before', 'taken from the address of another page, without `after`'],
    ['year=2015&year=2014', 'year', 'given once'],
    [
      'q=a&page=2',
      'page',
      expect.stringMatching(/^unknown here; the parameters are q, year, topic/),
    ],
  ])('refuses %s and says what it may be', (query, name, expected) => {
    expect(read('releases', query)).toEqual({ wrong: [{ name, expected }] })
  })

  test('names everything that is wrong at once', () => {
    expect(read('releases', 'year=x&limit=y')).toMatchObject({
      wrong: [{ name: 'year' }, { name: 'limit' }],
    })
  })
})

test('one document is asked with no parameters', () => {
  expect(read('release', '')).toEqual({ asked: {} })
  expect(read('release', 'q=a')).toMatchObject({ wrong: [{ name: 'q' }] })
})

test.each(['2015-02-30', 'yesterday', '2015'])('%s is no day for events', (from) => {
  expect(read('events', `from=${from}`)).toMatchObject({ wrong: [{ name: 'from' }] })
})

test.each(['yesterday', '2015-01-27', '2015-01-27T10:00:00+05:00'])(
  '%s is no moment for changes, as it comes out of an address',
  (since) => {
    expect(read('changes', `since=${since}`)).toMatchObject({ wrong: [{ name: 'since' }] })
  },
)
