// Made-up documents and queries on them, for tests of what holds of every query.
import fc from 'fast-check'

export type Doc = { _id: string; _type: string; [name: string]: unknown }
export type View = 'raw' | 'published' | 'drafts' | string[]

export const TYPES = ['release', 'topic', 'event']
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

/** Documents with fields of every kind, that refer to each other, to drafts and to what is not there. */
export function makeDocuments(seed: number, count: number): Doc[] {
  const below = random(seed)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const times = <T>(most: number, make: (at: number) => T) =>
    Array.from({ length: below(most + 1) }, (_, at) => make(at))
  const scalar = () =>
    pick<unknown>([1, 2, -3.5, 0, 10, 'a', 'b', 'ñ', 'B', true, false, null, ['a', 2], { x: 1 }])
  const words = (most: number) => times(most, () => pick(WORDS)).join(' ')
  const ids = Array.from({ length: count }, (_, at) => `d${at}`)
  const targets = [...ids, ...ids, 'drafts.d2', 'drafts.d7', 'versions.r1.d3', 'nothing']
  const block = (_key: number) => ({
    _key: String(_key),
    _type: 'block',
    children: times(2, (at) => ({ _key: String(at), _type: 'span', text: words(3) })),
  })
  return ids.flatMap((id, at): Doc[] => {
    const make = (_id: string): Doc => ({
      _id,
      _type: pick(TYPES),
      n: below(5),
      any: scalar(),
      ...(below(3) > 0 && { date: `2015-0${1 + below(9)}-1${below(10)}` }),
      ...(below(3) > 0 && { at: `2015-0${1 + below(9)}-11T0${below(10)}:00:00Z` }),
      slug: { current: `slug-${below(20)}` },
      tags: times(3, scalar),
      grid: times(3, () => times(2, () => below(3))),
      parts: times(2, (key) => ({
        _key: String(key),
        n: below(3),
        list: times(2, () => below(3)),
      })),
      blocks: times(2, block),
      title: `${pick(WORDS)} ${words(3)}`,
      body: `${Array.from({ length: 90 }, () => pick(WORDS)).join(' ')} fin${at}`,
      ref: { _type: 'reference', _ref: pick(targets), _weak: true },
      refs: times(2, (key) => ({ _key: String(key), _ref: pick(targets), _weak: true })),
    })
    const own = below(4)
    return [
      ...(own < 3 ? [make(id)] : []),
      ...(own > 1 ? [make(`drafts.${id}`)] : []),
      ...(below(9) === 0 ? [make(`versions.r1.${id}`)] : []),
    ]
  })
}

const scalar = fc.constantFrom('1', '2', '10', '"a"', '"B"', '"ñ"', 'true', 'null', '-3.5')
const date = fc.constantFrom('"2015-03-12"', '"2015-05"', '"2015-08-19"')
const id = fc.constantFrom('"d1"', '"d5"', '"d7"', '"drafts.d2"', '"nothing"')
const word = fc.constantFrom(...WORDS, 'pol*', 'uno dos', 'fin7', 'zzz', 'SEG*', '*dad', 'd*s', '*')
const type = fc.constantFrom(...TYPES)
const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
const text = fc.constantFrom(
  'title',
  '[title, body]',
  'pt::text(blocks)',
  'blocks[].children[].text',
)

/** A condition that asks nothing of other documents. */
const plain = fc.oneof(
  type.map((one) => `_type == "${one}"`),
  fc.constant('_type in ["release", "topic"]'),
  fc.tuple(comparison, scalar).map(([op, value]) => `any ${op} ${value}`),
  fc.tuple(scalar, comparison).map(([value, op]) => `${value} ${op} any`),
  scalar.map((value) => `${value} in tags`),
  scalar.map((value) => `!(${value} in tags)`),
  fc.tuple(scalar, scalar).map((two) => `any in [${two}]`),
  fc.tuple(comparison, date).map(([op, to]) => `date ${op} ${to}`),
  date.map((to) => `dateTime(at) > dateTime(${to} + "T00:00:00Z")`),
  fc.tuple(scalar, fc.constantFrom('..', '...'), scalar).map((range) => `any in ${range.join('')}`),
  date.map((to) => `coalesce(date, "2015-01-01") <= ${to}`),
  fc.nat(20).map((at) => `slug.current == "slug-${at}"`),
  fc.nat(20).map((at) => `lower(slug.current) == "slug-${at}"`),
  id.map((one) => `_id == ${one}`),
  id.map((one) => `@._id != ${one}`),
  fc.tuple(comparison, id).map(([op, one]) => `_id ${op} ${one}`),
  fc.tuple(id, id).map((two) => `_id in [${two}]`),
  fc.constantFrom('_id in path("drafts.**")', '!(_id in path("drafts.*"))', '_id in path("*")'),
  id.map((one) => `references(${one})`),
  fc.tuple(id, id).map((two) => `references([${two}])`),
  fc.tuple(id, id).map((two) => `references(${two})`),
  id.map((one) => `ref._ref == ${one}`),
  id.map((one) => `${one} in refs[]._ref`),
  id.map((one) => `sanity::versionOf(${one})`),
  fc.constant('sanity::partOfRelease("r1")'),
  fc.constantFrom('defined(date)', '!defined(date)', 'date == null', 'defined(any)', 'any == null'),
  fc.constantFrom('count(tags) > 1', 'tags[0] == "a"', 'tags[-1] == true', 'length(title) > 9'),
  fc.constantFrom(
    '2 in grid[][]',
    '1 in grid[0]',
    'count(grid[@[0] == 1]) > 0',
    '2 in parts[].list[]',
  ),
  fc.constantFrom('count(parts[n == ^.n]) > 0', '^.n in [1]', 'count(parts[^.n in list]) > 0'),
  fc.constantFrom('select(n > 2 => true, any == 1)', 'n', 'any', '(n > 1) == true', 'true', 'null'),
  fc.tuple(text, word).map(([where, one]) => `${where} match "${one}"`),
  fc.tuple(text, word, word).map(([where, ...two]) => `${where} match ["${two.join('", "')}"]`),
  fc.constant('title match slug.current'),
)

/** A condition that asks of other documents. */
const joined = fc.oneof(
  fc.constantFrom('refs[0]->n > 2', 'ref->_type == "topic"', 'ref->ref->n > 1', 'defined(ref->)'),
  word.map((one) => `ref->title match "${one}"`),
  fc.constantFrom('"a" in ref->tags', 'count(refs[]->[n > 2]) > 0', 'refs[]->title match "uno"'),
  fc.constant('_id in *[_type == "topic" && n > 2].ref._ref'),
  plain.map((one) => `_id in *[${one}].refs[]._ref`),
  plain.map((one) => `ref._ref in *[${one}]._id`),
  fc.constantFrom('count(*[references(^._id)]) > 1', 'count(*[ref._ref == ^._id]) == 0'),
  plain.map((one) => `count(*[n == ^.n && ${one}]) > 3`),
  fc.constantFrom('count(*[_id in ^.refs[]._ref]) > 0', 'count(*[^._id in refs[]._ref]) > 0'),
  fc.constantFrom('*[ref._ref == ^._id][0].n == n', '*[_id == ^.ref._ref][0].any == any'),
  fc.constantFrom('references(*[_type == "topic"]._id)', 'references(*[n == ^.n]._id)'),
)

/** What a filter may say. */
export const condition: fc.Arbitrary<string> = fc.letrec<{ leaf: string; any: string }>((tie) => ({
  leaf: fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: joined }),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `(${a} || ${b})`),
    tie('any').map((a) => `!(${a})`),
  ),
})).any

const key = fc.constantFrom(
  'date',
  'any',
  'n',
  '_id',
  '_type',
  '_originalId',
  'slug.current',
  'lower(title)',
  'ref->n',
  'tags[0]',
  'dateTime(at)',
  'count(*[ref._ref == ^._id])',
)
const keyInOrder = fc
  .tuple(key, fc.constantFrom('', ' asc', ' desc'))
  .map(([by, direction]) => by + direction)
const sorted = fc
  .array(keyInOrder, { minLength: 1, maxLength: 3 })
  .map((keys) => ` | order(${keys.join(', ')})`)
const scored = fc
  .tuple(
    condition,
    word,
    fc.constantFrom('', ' | order(_score desc)', ' | order(_score desc, _id desc)'),
  )
  .map(([also, one, then]) => ` | score(title match "${one}", boost(${also}, 2))${then}`)
const order = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: sorted },
  { weight: 1, arbitrary: scored },
)
const slice = fc.oneof(
  fc.constant(''),
  fc.tuple(fc.nat(8), fc.nat(8)).map(([from, count]) => `[${from}...${from + count}]`),
  fc.constantFrom('[0]', '[3]', '[-1]', '[2..4]', '[0...-3]', '[-3..-1]'),
)

/** What is made of each document. */
const projection = fc.oneof(
  fc.constantFrom(
    '',
    '{_id}',
    '{...}',
    '{_id, body, "to": ref->{_id, title}}',
    '{_id, "by": count(*[references(^._id)])}',
    '{_id, "same": *[slug.current == ^.slug.current && _id != ^._id] | order(_id)[0...3]._id}',
    '{_id, "of": refs[]->{_id, "back": *[ref._ref == ^._id && n == ^.^.n]._id}}',
    '{"first": *[_type == "topic"] | order(date desc)[0]._id}',
    '{_id, "h": refs[]{"own": ^._id, "there": @->_id}, "p": parts[n == ^.n]{n, "m": ^.n}}',
    '{_id, "hidden": blocks[].children[text match ^.title].text, "x": parts[].list[@ == ^.n]}',
    '{_id, "chain": ref->ref->{_id, "up": ^._id}, "n": refs[]->refs[]->n}',
    '{_id, "in": refs[_ref in *[n == ^.n]._id]._ref, "at": refs[].x[_id == ^._id]}',
    '{_id, "each": refs[]->{"c": count(*[ref._ref == ^._id]), "d": *[_id == ^.^._id][0]._id}}',
    '{_id, n > 2 => {"big": true, "refs": refs[]->_id}, "s": select(n == 1 => title, any)}',
    '{_id, "deep": *[_id == ^.ref._ref]{_id, "back": *[_id == ^.^._id][0]{n, "again": ^.^.n}}}',
  ),
  condition.map((one) => `{_id, "is": ${one}}`),
  condition.map((one) => `{_id, "some": *[${one}][0..2]._id, "c": count(*[${one}])}`),
  condition.map((one) => `{_id, "some": *[n == ^.n][${one}] | order(date, _id)[0...2]._id}`),
)

/** What follows a chain that is no projection. */
const traversal = fc.constantFrom(
  '._id',
  '[]._id',
  '.ref->_id',
  '[].refs[]->{_id, n}',
  '.refs[_ref != "d1"]._ref',
  '.tags[@ == 1]',
  '[].parts[].list[@ > 0]',
  '.blocks[].children[text match "uno"].text',
  '.ref->{_id, "c": count(*[ref._ref == ^._id])}',
  '[].ref->refs[]->[n > 1]._id',
  '.grid[][]',
  '.slug{current, "up": ^._id}',
)

const chain = fc
  .tuple(
    condition,
    fc.oneof(fc.constant(''), condition),
    order,
    slice,
    fc.oneof(projection, traversal),
  )
  .map(([first, second, by, part, shape]) => {
    const filters = `[${first}]${second && `[${second}]`}`
    return `*${filters}${by}${part}${part.includes('.') || !part ? shape : ''}`
  })

/** What may be counted without looking at documents. */
const counted = fc.oneof(
  fc.tuple(type, condition).map(([one, also]) => `count(*[_type == "${one}" && ${also}])`),
  fc.tuple(condition, condition).map(
    ([of, also]) =>
      `*[${of}]{_id, "n": count(*[_type == "release" && references(^._id) && ${also}]),
          "m": count(*[_type in ["topic", "event"] && ref._ref == ^._id][!(${also})])}`,
  ),
)

const around = fc.oneof(
  chain.map((one) => `(${one})[0]`),
  chain.map((one) => `[...${one}, 1]`),
  chain.map((one) => `{"a": ${one}, "b": 1}`),
  fc.tuple(condition, condition).map(([a, b]) => `{"a": count(*[${a}]), "b": *[${b}]._id}`),
  condition.map((one) => `math::sum(*[${one}].n)`),
  condition.map((one) => `array::unique(*[${one}].any)`),
  condition.map((one) => `*[${one}] | order(n, _id)[0...9] | order(date desc, _id) [0...3] {_id}`),
  fc.tuple(condition, condition).map(([a, b]) => `*[${a}] | order(n, _id) [0..9] [${b}] {_id, n}`),
  fc.tuple(condition, condition).map(([a, b]) => `*[${a}]{..., "x": n}[${b}]{_id, x}`),
)

/** Queries whose answer groq-js can find, too. */
export const query = fc.oneof(
  { weight: 5, arbitrary: chain },
  { weight: 1, arbitrary: counted },
  { weight: 1, arbitrary: around },
)

export const perspective = fc.constantFrom<View[]>(
  'raw',
  'published',
  'drafts',
  ['r1', 'drafts'],
  ['r1'],
)

/** A query that has no order is answered by id. */
export const byId = (a: Doc, b: Doc) => (a._id < b._id ? -1 : a._id > b._id ? 1 : 0)

/** The documents of a perspective, told plainly. */
export function seenIn(view: View, stored: Doc[]): Doc[] {
  if (view === 'raw') return stored.toSorted(byId)
  const stack = [view].flat().filter((name) => name !== 'published')
  const plainId = ({ _id }: Doc) => _id.replace(/^(?:drafts|versions\.r1)\./, '')
  const rank = ({ _id }: Doc) => {
    if (_id.startsWith('drafts.')) return stack.indexOf('drafts')
    return _id.startsWith('versions.') ? stack.indexOf('r1') : stack.length
  }
  return stored
    .filter((document) => rank(document) >= 0)
    .filter((document) =>
      stored.every(
        (other) =>
          plainId(other) !== plainId(document) || rank(other) < 0 || rank(other) >= rank(document),
      ),
    )
    .map((document) =>
      stack.length === 0
        ? document
        : { ...document, _id: plainId(document), _originalId: document._id },
    )
    .sort(byId)
}
