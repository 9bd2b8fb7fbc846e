import fc from 'fast-check'
import { applyPatch, incremental } from 'mendoza'
import { describe, expect, it } from 'vitest'
import { encodePatch } from '#sanity/lake/history/mendoza.ts'

const size = (value: unknown) => JSON.stringify(value).length

/** JSON values that look like content: fields, keyed items, text in several scripts. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('policía', 'policia', '👮‍♀️ y 👮', '👮', '👯', '', 'a', 'ab'),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(tie('item'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ñ', '_type', 'body'), tie('value'), { maxKeys: 4 }),
  ),
  item: fc.record({ _key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), text, more: tie('value') }),
}))
const pair = fc.tuple(value, value).map(([before, after]) => ({ before, after }))

const readers = {
  'the plain reader': (before: unknown, patch: unknown[]) => applyPatch(before, patch),
  'the reader that remembers authors': (before: unknown, patch: unknown[]) =>
    incremental.unwrap(incremental.applyPatch(incremental.wrap(before, null), patch, 1)),
}

describe.each(Object.entries(readers))('a patch, read by %s', (_name, read) => {
  it('leads from any value to any other and back', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        expect(read(before, encodePatch(before, after))).toEqual(after)
        expect(read(after, encodePatch(after, before))).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })

  it('creates and deletes', () => {
    const document = { _id: 'a', title: 'x' }
    expect(read(null, encodePatch(null, document))).toEqual(document)
    expect(read(document, encodePatch(document, null))).toBeNull()
    expect(encodePatch(document, null)).toEqual([0, null])
  })
})

describe('a patch', () => {
  it('is never longer than the one that replaces the whole value', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        expect(size(encodePatch(before, after))).toBeLessThanOrEqual(size([0, after]))
      }),
      { numRuns: 500 },
    )
  })

  it('holds of a text only what changed', () => {
    const before = { text: 'La policía detuvo a dos personas 👮 en Quito' }
    const after = { text: 'La policía detuvo a tres personas 👮 en Quito' }
    expect(size(encodePatch(before, after))).toBeLessThan(60)
    expect(JSON.stringify(encodePatch(before, after))).not.toContain('personas')
  })

  it('follows items by their key when they move, change and go', () => {
    const long = 'x'.repeat(200)
    const block = (key: string, text = long) => ({ _key: key, text })
    const before = { body: [block('a'), block('b'), block('c'), block('d')] }
    const after = { body: [block('c'), block('a'), block('new', 'n'), block('d', `${long}!`)] }
    const patch = encodePatch(before, after)
    expect(applyPatch(before, patch)).toEqual(after)
    expect(size(patch)).toBeLessThan(120)
  })

  it('holds what was added to a list of a million equal items, and not the list', () => {
    const zeros = Array.from({ length: 1_000_000 }, () => 0)
    const patch = encodePatch({ zeros }, { zeros: [...zeros, 1] })
    expect(patch).toEqual([11, 0, 21, 0, zeros.length, 20, 1, 15])
  })

  it('finds the changed field of an item that has no key', () => {
    const long = 'x'.repeat(200)
    const before = {
      list: [
        { n: 1, long },
        { n: 2, long },
        { n: 3, long },
      ],
    }
    const after = {
      list: [
        { n: 1, long },
        { n: 20, long },
        { n: 3, long },
      ],
    }
    expect(JSON.stringify(encodePatch(before, after))).not.toContain('xxx')
  })

  it('replaces what has a field of a name that readers cannot set', () => {
    const before = JSON.parse('{"a": {"__proto__": {"x": 1}, "b": 1}}')
    const after = JSON.parse('{"a": {"__proto__": {"x": 1}, "b": 2}}')
    expect(JSON.stringify(applyPatch(before, encodePatch(before, after)))).toBe(
      JSON.stringify(after),
    )
  })
})
