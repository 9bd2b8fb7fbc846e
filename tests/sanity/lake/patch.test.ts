// What each operation of a patch does to a document, as Sanity's documentation of patches and of
// JSONMatch says: https://www.sanity.io/docs/content-lake/patches, .../json-match
import type { ClientError, PatchOperations } from '@sanity/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'

let lake: TestLake
const atEnd: Array<() => Promise<void>> = []

beforeAll(async () => {
  lake = await openLake({}, (work) => atEnd.push(work))
})

afterAll(async () => {
  for (const work of atEnd) await work()
})

type Fields = Record<string, unknown>
type Case = [patch: PatchOperations & { merge?: Fields }, before: Fields, after: Fields]

const done: Record<string, Case[]> = {
  set: [
    [{ set: { a: 1 } }, {}, { a: 1 }],
    [{ set: { a: null } }, { a: 1 }, { a: null }],
    [{ set: { a: { c: 1 } } }, { a: { b: 1 } }, { a: { c: 1 } }],
    [{ set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
    [{ set: { 'a.b': 1 } }, { a: 'text' }, { a: { b: 1 } }],
    [{ set: { 'a.b': 1 } }, { a: null }, { a: { b: 1 } }],
    [{ set: { "['a-b c'].d": 1 } }, {}, { 'a-b c': { d: 1 } }],
    [{ set: { 'a[0]': 'x' } }, { a: ['a', 'b'] }, { a: ['x', 'b'] }],
    [{ set: { 'a[-1]': 'x' } }, { a: ['a', 'b'] }, { a: ['a', 'x'] }],
    [{ set: { 'a[2]': 'x' } }, { a: ['a', 'b'] }, { a: ['a', 'b'] }],
    [{ set: { 'a[-3]': 'x' } }, { a: ['a', 'b'] }, { a: ['a', 'b'] }],
    [{ set: { 'a[0].b': 'x' } }, {}, {}],
    [{ set: { 'a[0, 2]': 'x' } }, { a: [1, 2, 3] }, { a: ['x', 2, 'x'] }],
    [{ set: { 'a[1:]': 'x' } }, { a: [1, 2, 3] }, { a: [1, 'x', 'x'] }],
    [{ set: { 'a[:-1]': 'x' } }, { a: [1, 2, 3] }, { a: ['x', 'x', 3] }],
    [{ set: { 'a[0:2]': 'x' } }, { a: [1, 2, 3] }, { a: ['x', 'x', 3] }],
    [{ set: { 'a[*].n': 0 } }, { a: [{ n: 1 }, {}] }, { a: [{ n: 0 }, { n: 0 }] }],
    [{ set: { 'a.n': 0 } }, { a: [{ n: 1 }, 'text'] }, { a: [{ n: 0 }, 'text'] }],
    [{ set: { 'a.*': 0 } }, { a: { b: 1, c: 2 } }, { a: { b: 0, c: 0 } }],
    [{ set: { '[a, b]': 0 } }, { a: 1, c: 1 }, { a: 0, b: 0, c: 1 }],
    [{ set: { 'a[@ > 1]': 0 } }, { a: [1, 2, 3] }, { a: [1, 0, 0] }],
    [{ set: { 'a[@ == "x"]': 'y' } }, { a: ['x', 'z'] }, { a: ['y', 'z'] }],
    [{ set: { 'a[n != 1].m': 1 } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }, { n: 2, m: 1 }] }],
    [{ set: { 'a[n?].m': 1 } }, { a: [{ n: 1 }, {}] }, { a: [{ n: 1, m: 1 }, {}] }],
    [{ set: { 'a[b.c == 1].m': 1 } }, { a: [{ b: { c: 1 } }] }, { a: [{ b: { c: 1 }, m: 1 }] }],
    [{ set: { 'a[ok == true].m': 1 } }, { a: [{ ok: true }] }, { a: [{ ok: true, m: 1 }] }],
    [{ set: { 'a[_key=="k"].n': 1 } }, { a: [{ _key: 'k' }] }, { a: [{ _key: 'k', n: 1 }] }],
    [{ set: { 'a[_key=="other"].n': 1 } }, { a: [{ _key: 'k' }] }, { a: [{ _key: 'k' }] }],
    [
      { set: { 'a[1].n': 1 } },
      { a: [{ _key: 'k' }, { _key: 'k' }] },
      { a: [{ _key: 'k' }, { _key: 'k', n: 1 }] },
    ],
    [
      { set: { '..n': 0 } },
      { n: 1, a: [{ n: 2, b: { n: 3 } }, {}] },
      { n: 0, a: [{ n: 0, b: { n: 0 } }, {}] },
    ],
    [
      { set: { 'a..[_key=="k"].n': 0 } },
      { a: { b: [{ _key: 'k' }] } },
      { a: { b: [{ _key: 'k', n: 0 }] } },
    ],
    [{ set: { a: {}, 'a.b': 1 } }, { a: { c: 1 } }, { a: { b: 1 } }],
    [{ set: { _rev: 'mine', _updatedAt: '2000-01-01T00:00:00Z', a: 1 } }, {}, { a: 1 }],
  ],
  setIfMissing: [
    [{ setIfMissing: { a: 1, b: 1 } }, { a: 0 }, { a: 0, b: 1 }],
    [{ setIfMissing: { a: 1 } }, { a: null }, { a: null }],
    [{ setIfMissing: { 'a.b.c': 1 } }, { a: { d: 1 } }, { a: { b: { c: 1 }, d: 1 } }],
    [{ setIfMissing: { 'a[0]': 1 } }, { a: [] }, { a: [] }],
    [{ setIfMissing: { 'a[*].n': 0 } }, { a: [{ n: 1 }, {}] }, { a: [{ n: 1 }, { n: 0 }] }],
  ],
  unset: [
    [{ unset: ['a', 'missing', 'b.c', 'x.y'] }, { a: 1, b: { c: 1, d: 1 } }, { b: { d: 1 } }],
    [{ unset: ['a[1]'] }, { a: [1, 2, 3] }, { a: [1, 3] }],
    [{ unset: ['a[-1]'] }, { a: [1, 2, 3] }, { a: [1, 2] }],
    [{ unset: ['a[5]', 'a[-5]'] }, { a: [1, 2, 3] }, { a: [1, 2, 3] }],
    [{ unset: ['a[2, 0]'] }, { a: [1, 2, 3] }, { a: [2] }],
    [{ unset: ['a[1:]'] }, { a: [1, 2, 3] }, { a: [1] }],
    [{ unset: ['a[*]'] }, { a: [1, 2, 3] }, { a: [] }],
    [{ unset: ['a[_key=="k"]'] }, { a: [{ _key: 'k' }, { _key: 'l' }] }, { a: [{ _key: 'l' }] }],
    [
      { unset: ['a[1]'] },
      {
        a: [
          { _key: 'k', n: 1 },
          { _key: 'k', n: 2 },
        ],
      },
      { a: [{ _key: 'k', n: 1 }] },
    ],
    [{ unset: ['a[n > 1].n'] }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }, {}] }],
    [{ unset: ['..n'] }, { n: { n: 1 }, a: [{ n: 1, m: 1 }] }, { a: [{ m: 1 }] }],
    [{ unset: ['..[@ == "x"]'] }, { a: ['x', 'y', 'x'], b: ['x'] }, { a: ['y'], b: [] }],
  ],
  insert: [
    [{ insert: { before: 'a[0]', items: ['x', 'y'] } }, { a: [1, 2] }, { a: ['x', 'y', 1, 2] }],
    [{ insert: { before: 'a[1]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 'x', 2] }],
    [{ insert: { before: 'a[-1]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 'x', 2] }],
    [{ insert: { before: 'a[9]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 2, 'x'] }],
    [{ insert: { after: 'a[-1]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 2, 'x'] }],
    [{ insert: { after: 'a[0]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 'x', 2] }],
    [{ insert: { after: 'a[-1]', items: ['x'] } }, { a: [] }, { a: ['x'] }],
    [{ insert: { before: 'a[0]', items: ['x'] } }, { a: [] }, { a: ['x'] }],
    [{ insert: { before: 'a[-1]', items: ['x'] } }, { a: [] }, { a: ['x'] }],
    [{ insert: { replace: 'a[0]', items: ['x', 'y'] } }, { a: [1, 2] }, { a: ['x', 'y', 2] }],
    [{ insert: { replace: 'a[1:]', items: ['x'] } }, { a: [1, 2, 3] }, { a: [1, 'x'] }],
    [{ insert: { replace: 'a[0, 2]', items: ['x'] } }, { a: [1, 2, 3] }, { a: ['x', 2] }],
    [{ insert: { replace: 'a[-1]', items: [] } }, { a: [1, 2, 3] }, { a: [1, 2] }],
    [
      { insert: { after: 'a[_key=="k"]', items: ['x'] } },
      { a: [{ _key: 'k' }, 2] },
      { a: [{ _key: 'k' }, 'x', 2] },
    ],
    [
      { insert: { after: 'a[_key=="other"]', items: ['x'] } },
      { a: [{ _key: 'k' }] },
      { a: [{ _key: 'k' }] },
    ],
    [
      { insert: { before: 'a[*].b[0]', items: ['x'] } },
      { a: [{ b: [1] }, { b: [] }, {}] },
      { a: [{ b: ['x', 1] }, { b: ['x'] }, {}] },
    ],
    [
      { insert: { before: 'a..[key=="l"].items[0]', items: ['x'] } },
      { a: [{ b: [{ key: 'l', items: [1] }] }] },
      { a: [{ b: [{ key: 'l', items: ['x', 1] }] }] },
    ],
    [{ insert: { replace: 'a[0.5]', items: ['x'] } }, { a: [1, 2] }, { a: [1, 2] }],
    [{ insert: { after: 'missing[-1]', items: ['x'] } }, {}, {}],
    [{ insert: { after: 'a[-1]', items: ['x'] } }, { a: 'text' }, { a: 'text' }],
    [{ setIfMissing: { a: [] }, insert: { after: 'a[-1]', items: ['x'] } }, {}, { a: ['x'] }],
    [{ insert: { after: 'a[-1]', items: [[1]] } }, { a: [] }, { a: [[1]] }],
  ],
  'inc and dec': [
    [{ inc: { a: 2 } }, { a: 1 }, { a: 3 }],
    [{ inc: { a: -0.5 } }, { a: 1 }, { a: 0.5 }],
    [{ dec: { a: 2, 'b.c': 1 } }, { a: 1, b: { c: 1 } }, { a: -1, b: { c: 0 } }],
    [{ inc: { 'a[*].n': 1 } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 2 }, { n: 3 }] }],
    [{ inc: { 'a[@ > 1]': 1 } }, { a: [1, 2] }, { a: [1, 3] }],
    [{ setIfMissing: { 'a.b': 0 }, inc: { 'a.b': 1 } }, {}, { a: { b: 1 } }],
  ],
  diffMatchPatch: [
    [
      { diffMatchPatch: { a: '@@ -1,13 +1,12 @@\n The \n-rabid\n+nice\n  dog\n' } },
      { a: 'The rabid dog' },
      { a: 'The nice dog' },
    ],
    [{ diffMatchPatch: { a: '@@ -1,4 +1,5 @@\n a%C3%B1o\n+s\n' } }, { a: 'año' }, { a: 'años' }],
    [
      { diffMatchPatch: { 'a[_key=="k"].t': '@@ -1 +1 @@\n-x\n+y\n' } },
      { a: [{ _key: 'k', t: 'x' }] },
      { a: [{ _key: 'k', t: 'y' }] },
    ],
    [{ diffMatchPatch: { 'a[_key=="k"].t': '@@ -1 +1 @@\n-x\n+y\n' } }, { a: [] }, { a: [] }],
  ],
  merge: [
    [
      { merge: { a: { b: { c: 1 } }, d: [1] } },
      { a: { b: { e: 1 } }, d: [2, 3] },
      { a: { b: { c: 1, e: 1 } }, d: [1] },
    ],
  ],
  'several operations, whatever their order, setIfMissing, set, unset, diffMatchPatch, inc, dec, insert':
    [
      [{ set: { 'a.c': 1 }, setIfMissing: { a: { b: 1 } } }, {}, { a: { b: 1, c: 1 } }],
      [{ unset: ['a'], set: { a: 1 } }, {}, {}],
      [{ unset: ['a'], setIfMissing: { a: 1 } }, { a: 0 }, {}],
      [{ inc: { a: 1 }, set: { a: 1 } }, { a: 7 }, { a: 2 }],
      [{ insert: { after: 'a[-1]', items: [3] }, unset: ['a[0]'] }, { a: [1, 2] }, { a: [2, 3] }],
      [{ diffMatchPatch: { a: '@@ -1 +1 @@\n-x\n+y\n' }, set: { a: 'x' } }, {}, { a: 'y' }],
    ],
}

const patchOf = (id: string, operations: object) => [{ patch: { id, ...operations } as never }]

describe.each(Object.entries(done))('%s', (_, cases) => {
  it.each(cases)('%j of %j gives %j', async (operations, before, after) => {
    const { _id } = await lake.robot.create({ _type: 'topic', ...before })
    const [patched] = await lake.robot.mutate(patchOf(_id, operations), {
      returnDocuments: true,
      returnFirst: false,
    })
    const { _id: id, _type, _rev, _createdAt = '', _updatedAt = '', ...fields } = patched ?? {}
    expect(fields).toEqual(after)
    expect(await lake.robot.getDocument(_id)).toEqual(patched)
    expect(_rev).not.toBe('mine')
    expect(_updatedAt >= _createdAt).toBe(true)
  })
})

/** Arrays within arrays. */
const nested = (levels: number, inner: unknown = []): unknown =>
  levels === 1 ? inner : [nested(levels - 1, inner)]

const refused: Array<[operations: object, before: Fields, reason: RegExp]> = [
  [{ inc: { a: 1 } }, {}, /inc at "a": there is no number/],
  [{ inc: { a: 1 } }, { a: 'text' }, /inc at "a": it is not a number/],
  [{ dec: { 'a[_key=="k"].n': 1 } }, { a: [] }, /dec at .*there is no number/],
  [{ inc: { a: 1e308 } }, { a: 1.7e308 }, /number that is too large/],
  [
    { diffMatchPatch: { a: '@@ -1 +1 @@\n-x\n+y\n' } },
    { a: 1 },
    /diffMatchPatch at "a": it is not a string/,
  ],
  [{ diffMatchPatch: { a: 'nonsense' } }, { a: 'x' }, /diffMatchPatch at "a"/],
  [{ insert: { after: 'a', items: [] } }, { a: [] }, /insert at "a".*list\[-1\]/],
  [{ set: { '123field': 1 } }, {}, /\['123field'\]/],
  [{ set: { 'a-b': 1 } }, {}, /set at "a-b"/],
  [{ set: { 'a[': 1 } }, {}, /set at "a\["/],
  [{ set: { '': 1 } }, {}, /set at ""/],
  [{ set: { '@': 1 } }, {}, /whole document/],
  [{ set: { 'a.__proto__.b': 1 } }, { a: {} }, /__proto__/],
  [{ unset: ['_type'] }, {}, /immutable attribute "_type"/],
  [{ set: { '..*': 1 } }, {}, /immutable attribute/],
  [{ set: { 'a[0]': nested(49) } }, { a: [nested(48)] }, /deeper than 50 levels at "a"/],
  [{ set: { [`a${'[0]'.repeat(101)}`]: 1 } }, {}, /100 parts/],
  [{ set: { [`a${'b'.repeat(2000)}`]: 1 } }, {}, /2000 characters/],
  [{ set: { [`a${'['.repeat(1900)}`]: 1 } }, {}, /set at/],
]

describe('refused, and nothing done', () => {
  it.each(refused)('%j of %j', async (operations, before, reason) => {
    const made = await lake.robot.create({ _type: 'topic', ...before })
    const error: ClientError = await lake.robot.mutate(patchOf(made._id, operations)).then(
      () => expect.fail('it was done'),
      (problem) => problem,
    )
    expect(error.statusCode).toBe(400)
    expect(error.message).toMatch(reason)
    expect(error.details).toMatchObject({ type: 'mutationError', items: [{ index: 0 }] })
    expect(await lake.robot.getDocument(made._id)).toEqual(made)
  })

  it('a difference of very many changes in a long text that has none of their places', async () => {
    const text = 'x'.repeat(1024 * 1024)
    const { _id } = await lake.robot.create({ _type: 'topic', text })
    const change = (at: number) => `@@ -${at},8 +${at},9 @@\n abcd\n+y\n efgh\n`
    const difference = Array.from({ length: 5000 }, (_, n) => change(500_000 + n * 100)).join('')
    const patch = lake.robot.patch(_id).diffMatchPatch({ text: difference })
    await expect(patch.commit()).rejects.toThrow(/may take 5 s/)
    expect(await lake.robot.fetch('*[_id == $_id][0].text == $text', { _id, text })).toBe(true)
  })

  it('a path that leads to very many places', async () => {
    const zeros = Array.from({ length: 90_000 }, () => 0)
    const { _id } = await lake.robot.create({ _type: 'topic', a: nested(40, zeros) })
    for (const operations of [{ unset: ['..*..*'] }, { unset: ['a..[0:, 0:]'] }]) {
      const attempt = lake.robot.mutate(patchOf(_id, operations), { dryRun: true })
      await expect(attempt).rejects.toThrow(/more than 100000 places/)
    }
  })
})
