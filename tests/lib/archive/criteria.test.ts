import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedBy, type Criteria, queryOf, refined } from '#lib/archive/criteria.ts'
import { RELEASE_KINDS } from '#sanity/release/contract.ts'

const asked = (query: string) => askedBy(new URLSearchParams(query))

describe('what an address asks', () => {
  test('is read from its parameters', () => {
    expect(
      asked('q= drogas   y%20policía &year=2015&topic=seguridad&kind=speech&language=en'),
    ).toEqual({
      criteria: {
        q: 'drogas y policía',
        year: 2015,
        topic: 'seguridad',
        kind: 'speech',
        language: 'en',
      },
      refused: [],
    })
  })

  test('leaves out what a form sends empty, and what it does not know', () => {
    expect(asked('q=&year=&kind=&utm_source=x')).toEqual({ criteria: {}, refused: [] })
  })

  test.each([
    ['year', 'abc'],
    ['year', '-1'],
    ['year', '20155'],
    ['topic', 'Seguridad!'],
    ['kind', 'rumour'],
    ['language', 'fr'],
    ['order', 'up'],
    ['after', '<script>'],
    ['q', 'x'.repeat(201)],
  ] as const)('refuses by name: %s is %s', (parameter, given) => {
    expect(asked(new URLSearchParams({ [parameter]: given, minister: 'ana' }).toString())).toEqual({
      criteria: { minister: 'ana' },
      refused: [{ parameter, given }],
    })
  })
})

describe('the address of criteria', () => {
  test('has its parameters always in one order', () => {
    expect(queryOf({ year: 2015, q: 'droga & paz' })).toBe('?q=droga+%26+paz&year=2015')
    expect(queryOf({})).toBe('')
  })

  test('asks the same again', () => {
    const criteria = fc.record(
      {
        q: fc
          .string({ maxLength: 100 })
          .map((words) => words.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
        year: fc.integer({ min: 1000, max: 9999 }),
        topic: fc.constantFrom('seguridad', 'lucha-antidrogas'),
        kind: fc.constantFrom(...RELEASE_KINDS),
        after: fc.constantFrom('2015-01-27T14:00:00Z~release-1'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(criteria, (one) => {
        expect(asked(queryOf(one))).toEqual({ criteria: one, refused: [] })
      }),
    )
  })
})

test('asking for something else begins at the first page again', () => {
  const criteria: Criteria = { q: 'paz', year: 2015, after: 'x' }
  expect(refined(criteria, { year: undefined, topic: 'paz' })).toEqual({ q: 'paz', topic: 'paz' })
})
