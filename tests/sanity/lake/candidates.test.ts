// What a query answers does not depend on the indexes: compared with groq-js looking at every document.
import fc from 'fast-check'
import { evaluateSync, parse } from 'groq-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'

type Doc = { _id: string; _type: string; [name: string]: unknown }

const TYPES = ['release', 'topic', 'event']
const WORDS = ['uno', 'dos', 'tres', 'cuatro', 'policia', 'policial', 'seguridad']

/** Mulberry32: the same documents in every run. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

function makeDocuments(): Doc[] {
  const below = random(7)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const scalar = () =>
    pick<unknown>([1, 2, -3.5, 0, 10, 'a', 'b', 'ñ', 'B', true, false, null, ['a', 2], { x: 1 }])
  const ids = Array.from({ length: 90 }, (_, at) => `d${at}`)
  return ids.flatMap((id, at): Doc[] => {
    const make = (_id: string): Doc => ({
      _id,
      _type: pick(TYPES),
      n: below(5),
      any: scalar(),
      ...(below(3) > 0 && { date: `2015-0${1 + below(9)}-1${below(10)}` }),
      slug: { current: `slug-${below(20)}` },
      tags: Array.from({ length: below(4) }, scalar),
      title: Array.from({ length: 1 + below(4) }, () => pick(WORDS)).join(' '),
      body: `${Array.from({ length: 90 }, () => pick(WORDS)).join(' ')} fin${at}`,
      ref: { _type: 'reference', _ref: pick(ids), _weak: true },
      refs: Array.from({ length: below(3) }, (_, key) => ({
        _key: String(key),
        _ref: pick(ids),
        _weak: true,
      })),
    })
    const own = below(4)
    return [
      ...(own < 3 ? [make(id)] : []),
      ...(own > 1 ? [make(`drafts.${id}`)] : []),
      ...(below(9) === 0 ? [make(`versions.r1.${id}`)] : []),
    ]
  })
}

const documents = makeDocuments()
const closers: Array<() => Promise<void>> = []
let lake: TestLake
/** As the lake has them: with its own attributes, in its order. */
let stored: Doc[] = []

beforeAll(async () => {
  lake = await openLake({}, (work) => closers.push(work))
  const transaction = lake.robot.transaction()
  for (const document of documents) transaction.create(document)
  await transaction.commit()
  stored = await lake.robot
    .getDocuments<Doc>(documents.map(({ _id }) => _id))
    .then((found) => found.filter((document) => document !== null))
  stored.sort(byId)
  return async () => {
    for (const work of closers) await work()
  }
})

const scalar = fc.constantFrom('1', '2', '10', '"a"', '"B"', '"ñ"', 'true', 'null', '-3.5')
const date = fc.constantFrom('"2015-03-12"', '"2015-05"', '"2015-08-19"')
const id = fc.constantFrom('"d1"', '"d5"', '"d33"', '"drafts.d2"', '"nothing"')
const word = fc.constantFrom(...WORDS, 'pol*', 'uno dos', 'fin7', 'zzz', 'SEG*')

const condition: fc.Arbitrary<string> = fc.letrec<{ leaf: string; any: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(...TYPES).map((type) => `_type == "${type}"`),
    fc.constant('_type in ["release", "topic"]'),
    scalar.map((value) => `any == ${value}`),
    scalar.map((value) => `${value} in tags`),
    fc.tuple(scalar, scalar).map((two) => `any in [${two}]`),
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), date).map(([op, to]) => `date ${op} ${to}`),
    fc.tuple(fc.constantFrom('<', '>='), scalar).map(([op, to]) => `any ${op} ${to}`),
    fc.tuple(scalar, scalar).map(([from, to]) => `any in ${from}..${to}`),
    date.map((to) => `coalesce(date, "2015-01-01") <= ${to}`),
    fc.nat(20).map((at) => `slug.current == "slug-${at}"`),
    fc.nat(20).map((at) => `lower(slug.current) == "slug-${at}"`),
    id.map((one) => `_id == ${one}`),
    fc.tuple(id, id).map((two) => `_id in [${two}]`),
    fc.constant('_id in path("drafts.**")'),
    id.map((one) => `references(${one})`),
    id.map((one) => `ref._ref == ${one}`),
    id.map((one) => `${one} in refs[]._ref`),
    id.map((one) => `sanity::versionOf(${one})`),
    fc.constant('defined(date)'),
    fc.constant('refs[0]->n > 2'),
    fc.constant('ref->_type == "topic"'),
    word.map((one) => `title match "${one}"`),
    word.map((one) => `[title, body] match "${one}"`),
    word.map((one) => `ref->title match "${one}"`),
    fc.constant('_id in *[_type == "topic" && n > 2].ref._ref'),
    fc.constant('count(*[references(^._id)]) > 1'),
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} || ${b})`),
    tie('any').map((a) => `!(${a})`),
  ),
})).any

const order = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.constantFrom('date', 'any', 'n', '_id', 'slug.current', 'lower(title)', 'ref->n'),
      fc.constantFrom(' asc', ' desc'),
      fc.constantFrom('', ', _id asc', ', n desc'),
    )
    .map(([by, direction, then]) => ` | order(${by}${direction}${then})`),
)
const slice = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.nat(8), fc.nat(8)).map(([from, count]) => `[${from}...${from + count}]`),
  fc.constantFrom('[0]', '[3]', '[-1]', '[2..4]', '[0...-3]'),
)
const projection = fc.constantFrom(
  '',
  '{_id}',
  '{_id, body, "to": ref->{_id, title}}',
  '{_id, "by": count(*[references(^._id)])}',
  '{_id, "same": *[slug.current == ^.slug.current && _id != ^._id] | order(_id)[0...3]._id}',
  '{_id, "of": refs[]->{_id, "back": *[ref._ref == ^._id && n == ^.^.n]._id}}',
  '{"first": *[_type == "topic"] | order(date desc)[0]._id}',
  '{...}',
)
const query = fc
  .tuple(condition, fc.oneof(fc.constant(''), condition), order, slice, projection)
  .map(([first, second, by, part, shape]) => {
    const filters = `[${first}]${second && `[${second}]`}`
    return `*${filters}${by}${part}${part.includes('.') || !part ? shape : ''}`
  })
/** What may be counted without looking at documents. */
const counted = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TYPES), condition)
    .map(([type, also]) => `count(*[_type == "${type}" && ${also}])`),
  fc.tuple(condition, condition).map(
    ([of, also]) =>
      `*[${of}]{_id, "n": count(*[_type == "release" && references(^._id) && ${also}]),
          "m": count(*[_type in ["topic", "event"] && ref._ref == ^._id][!(${also})])}`,
  ),
)
const perspective = fc.constantFrom('raw', 'published', 'drafts', ['r1', 'drafts'])

describe('an answer', () => {
  it('is what groq-js finds by looking at every document', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(query, counted), perspective, async (text, view) => {
        const seen = seenIn(view)
        const byId = new Map(seen.map((document) => [document._id, document]))
        const expected: unknown = evaluateSync(parse(text), {
          dataset: seen,
          dereference: ({ _ref }) => byId.get(_ref),
        }).data
        const options = { perspective: view as 'raw' }
        // Without the indexes that it would like to have, and, now and then, with them.
        for (const _ of ['before', 'after']) {
          expect(await lake.robot.fetch(text, {}, options)).toEqual(JSON.parse(json(expected)))
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** A query that has no order is answered by id. */
const byId = (a: Doc, b: Doc) => (a._id < b._id ? -1 : 1)

const json = (value: unknown) => JSON.stringify(value ?? null)

/** The documents of a perspective, told once more and plainly. */
function seenIn(view: 'raw' | 'published' | 'drafts' | string[] | string): Doc[] {
  if (view === 'raw') return stored
  const stack = [view].flat().filter((name) => name !== 'published')
  const plain = ({ _id }: Doc) => _id.replace(/^(?:drafts|versions\.r1)\./, '')
  const rank = ({ _id }: Doc) => {
    if (_id.startsWith('drafts.')) return stack.indexOf('drafts')
    return _id.startsWith('versions.') ? stack.indexOf('r1') : stack.length
  }
  return stored
    .filter((document) => rank(document) >= 0)
    .filter((document) =>
      stored.every(
        (other) =>
          plain(other) !== plain(document) || rank(other) < 0 || rank(other) >= rank(document),
      ),
    )
    .map((document) =>
      stack.length === 0
        ? document
        : { ...document, _id: plain(document), _originalId: document._id },
    )
    .sort(byId)
}
