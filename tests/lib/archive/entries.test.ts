import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Entries } from '#lib/archive/entries.ts'
import type { ListedRow } from '#lib/archive/store.ts'

const row = fc.record({
  number: fc.nat(11),
  moved: fc.nat(3),
  language: fc.constantFrom('es', 'en'),
  translated: fc.boolean(),
  changed: fc.nat(),
  marks: fc.array(fc.nat(9), { maxLength: 4 }),
})

/** Places are of one release each. */
const listed = fc.uniqueArray(row, { selector: ({ number }) => number, maxLength: 6 }).map((rows) =>
  rows.map(
    ({ number, moved, ...rest }): ListedRow => ({
      ...rest,
      id: `r${number}`,
      place: 100 * moved + number,
    }),
  ),
)
const change = fc.record({ gone: fc.uniqueArray(fc.nat(11)), rows: listed })

test('what is changed piece by piece is as if it were made anew', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const entries = new Entries()
      const all = new Map<string, ListedRow>()
      for (const { gone, rows } of changes) {
        const ids = [...gone.map((number) => `r${number}`), ...rows.map(({ id }) => id)]
        for (const id of ids) all.delete(id)
        for (const one of rows) all.set(one.id, one)
        entries.replace(ids, rows)
        const anew = new Entries()
        // More than are put in one by one.
        anew.replace([], many([...all.values()]))
        anew.replace(FILLERS, [])
        expect(entries.columns).toEqual(anew.columns)
      }
    }),
    { numRuns: 300 },
  )
})

const FILLERS = Array.from({ length: 30 }, (_, at) => `filler-${at}`)

const many = (rows: ListedRow[]): ListedRow[] => [
  ...rows,
  ...FILLERS.map(
    (id, at): ListedRow => ({
      ...{ id, place: 10_000 + at, language: 'es', translated: false, changed: 0, marks: [] },
    }),
  ),
]
