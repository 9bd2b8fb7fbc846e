// Whatever is sent to the lake, it answers: what cannot be done is refused, what takes too long or too
// much is stopped, and others are answered meanwhile.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDefinitions } from '#sanity/lake/index/catalog.ts'
import { openForReading } from '#sanity/lake/store/database.ts'
import { openLake, type TestLake, TOKEN } from './lake.ts'
import { makeDocuments } from './random-queries.ts'

const V = '/v2026-02-01'
const closers: Array<() => Promise<void>> = []
let lake: TestLake

beforeAll(async () => {
  lake = await openLake({ querySeconds: 2 }, (work) => closers.push(work))
  const transaction = lake.robot.transaction()
  for (const document of makeDocuments(3, 60)) transaction.create(document)
  transaction.create({ _id: 'a', _type: 't', list: [{ _key: 'k', n: 1 }], o: { x: 1 }, s: 'text' })
  await transaction.commit()
  // Every process that answers queries is there from now on.
  await Promise.all(Array.from({ length: 9 }, () => ask('*')))
  return async () => {
    for (const work of closers) await work()
  }
})

async function send(path: string, init: RequestInit = {}) {
  const answer = await fetch(lake.url + path, {
    ...init,
    headers: { authorization: `Bearer ${TOKEN}`, ...init.headers },
  })
  const isStream = answer.headers.get('content-type')?.includes('event-stream')
  const text = isStream ? '' : await answer.text()
  if (isStream) await answer.body?.cancel()
  return { status: answer.status, text }
}

const post = (path: string, body: unknown) =>
  send(path, { method: 'POST', body: JSON.stringify(body) })
const ask = (query: string, params = {}) => post(`${V}/data/query/production`, { query, params })

const nested = (times: number, open: string, close: string, inner = '1') =>
  open.repeat(times) + inner + close.repeat(times)
const bomb = Array.from(
  { length: 40 },
  (_, at) => `fn a::f${at}($x) = $x{"a": a::f${at + 1}(b), "b": a::f${at + 1}(c)};`,
)

describe('a query', () => {
  it.each([
    ['nests parentheses', nested(20_000, '(', ')')],
    ['nests arrays', nested(20_000, '[', ']')],
    ['nests objects', nested(9000, '{"a":', '}')],
    ['nests functions', nested(5000, 'lower(', ')', '"A"')],
    ['nests projections', nested(2000, '*{"a":', '}')],
    ['denies', `${'!'.repeat(50_000)}true`],
    ['goes up', `^${'.^'.repeat(2000)}`],
    ['is too long', `"${'a'.repeat(100_000)}"`],
  ])('that %s too far is refused, and says so', async (_, query) => {
    const { status, text } = await ask(query)
    if (status === 200) return
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toMatchObject({
      type: 'queryParseError',
      description: expect.stringMatching(/deep|longer|complex/),
    })
  })

  it.each([
    ['a number without end', '9'.repeat(50_000)],
    ['a great exponent', '1e999999'],
    ['a slice beyond all numbers', '*[0..99999999999999999999]'],
    ['an element beyond all numbers', '*[-99999999999999999999]'],
    ['half a character', '"\\ud800"'],
    ['the character 0', '*[title == "\\u0000" || title match "\\u0000"]'],
    ['names of what objects have', '*[constructor == 1]{"__proto__": _id, "toJSON": n}'],
    ['a prototype', '{"__proto__": {"hasOwnProperty": 1}}.x'],
    ['many stars', `"${'a'.repeat(50)}" match "${'*'.repeat(50_000)}b"`],
    ['words of a search', `*[title match text::query("${'a* '.repeat(200)}")]`],
    ['a day that is none', 'string(dateTime("2020-13-41T00:00:00Z"))'],
    ['calls in calls', `${'geo::distance('.repeat(60)}1${',1)'.repeat(60)}`],
    ['conditions', `*[${'n == 1 || '.repeat(300)}any == 2]._id`],
  ])('with %s is answered or refused', async (_, query) => {
    expect([200, 400]).toContain((await ask(query)).status)
  })

  it.each([
    ['crosses all with all', `${nested(6, 'count(*[', ' > 0])', 'n + ^.n + ^.^.n + ^.^.^.^.^.n')}`],
    ['has a pattern of many stars', `"${'a'.repeat(3000)}" match "${'*a'.repeat(400)}b"`],
    ['has functions that call functions', `${bomb.join('')}fn a::f40($x) = $x{a}; a::f0(@)`],
  ])(
    'that %s is stopped, and others are answered meanwhile',
    { timeout: 30_000 },
    async (_, query) => {
      const hostile = ask(query)
      // More than there are processes left: they wait for each other, but not for the hostile one.
      const others = Array.from({ length: 9 }, () => lake.visitor.fetch('*[_id == "a"][0].s'))
      expect(new Set(await Promise.all(others))).toEqual(new Set(['text']))
      const { status, text } = await hostile
      expect(status).toBe(408)
      expect(JSON.parse(text).error).toMatchObject({
        type: 'queryTimeoutError',
        description: expect.stringContaining('stopped'),
      })
    },
  )

  it('that is stopped gets the index that it lacked, so that it may be answered the next time', async () => {
    const endless = `"${'a'.repeat(3000)}" match "${'*a'.repeat(400)}b"`
    const query = `{ "count": count(*[_type == "t" && s >= "b"]), "then": *[_type == "t"]{ "a": ${endless} } }`
    expect((await ask(query)).status).toBe(408)
    const database = openForReading(lake.dataDir)
    const definitions = readDefinitions(database)
    database.close()
    expect(definitions).toContainEqual(
      expect.objectContaining({ type: 't', kind: 'value', name: 's' }),
    )
  })

  it.each([
    ['a list of lists', `{"a": [1,1,1,1]}${'{"a": a+a+a+a+a+a+a+a}'.repeat(9)}`],
    ['a long text', `{"a": "${'x'.repeat(9000)}"}${'{"a": a+a+a+a+a+a+a+a}'.repeat(6)}`],
  ])('that makes too much, %s, is stopped', { timeout: 30_000 }, async (_, query) => {
    const { status, text } = await ask(query)
    expect([400, 408]).toContain(status)
    expect(JSON.parse(text).error.description).toMatch(/memory|too large|longer/)
    expect(await lake.visitor.fetch('*[_id == "a"][0].s')).toBe('text')
  })

  it('of a listener is stopped, too', { timeout: 30_000 }, async () => {
    const patterns = `*[text match "${'*a'.repeat(300)}b"]`
    const answer = await fetch(
      `${lake.url}${V}/data/listen/production?query=${encodeURIComponent(patterns)}`,
    )
    await lake.robot.createOrReplace({ _id: 'b', _type: 't', text: 'a'.repeat(3000) })
    expect(await answer.text()).toContain('channelError')
    const large = Array.from({ length: 20_000 }, (_, at) => ({ _key: `${at}`, at }))
    await lake.robot.createOrReplace({ _id: 'large', _type: 't', list: large })
    const many = Array.from({ length: 300 }, (_, at) => `documents::get("large").a==${at}`)
    const reading = await fetch(
      `${lake.url}${V}/data/listen/production?query=${encodeURIComponent(`*[${many.join('||')}]`)}`,
    )
    await lake.robot.createOrReplace({ _id: 'b', _type: 't' })
    expect(await reading.text()).toContain('channelError')
    const tooMuch = `${bomb.join('')}fn a::f40($x) = $x{a}; a::f0(@)`
    const refused = await fetch(
      `${lake.url}${V}/data/listen/production?query=${encodeURIComponent(tooMuch)}`,
    )
    expect(refused.status).toBe(400)
  })
})

const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'a',
    'drafts.a',
    'versions.r.a',
    '',
  ),
  fc.constantFrom('.', '..', '_rev', '_id', 'list[0]', 'list[_key=="k"]', 'list[-1]', '..n', '['),
  fc.constantFrom('x[0:3]', 'list[*]', 'o.*', '*', '["a"]', 's', 'list[0:-1].n'),
)
const json = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, -1, 1e308, 'a', 'drafts.a', {}, []),
    word,
    fc.double(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(word, tie('any'), { maxKeys: 3 }),
  ),
})).any
const some = fc.dictionary(word, json, { maxKeys: 2 })
const document = fc.record(
  { _id: fc.oneof(word, json), _type: fc.oneof(fc.constant('t'), json), x: json },
  { requiredKeys: [] },
)
const patch = fc.record(
  {
    id: fc.oneof(fc.constant('a'), word),
    query: fc.constantFrom('*[_id == "a"]', '*[_type == "t"]', '1', '*[', '*{"_id": 1}'),
    set: some,
    setIfMissing: some,
    unset: fc.array(word, { maxLength: 2 }),
    inc: some,
    dec: fc.dictionary(word, fc.double(), { maxKeys: 2 }),
    diffMatchPatch: fc.dictionary(
      word,
      fc.oneof(word, fc.constant('@@ -1,4 +1,4 @@\n-text\n+t\n')),
    ),
    insert: fc.oneof(json, fc.record({ after: word, items: fc.array(json, { maxLength: 2 }) })),
    ifRevisionID: json,
  },
  { requiredKeys: [] },
)
const mutation = fc.oneof(
  json,
  fc.record({ create: document }),
  fc.record({ createOrReplace: document }),
  fc.record({ createIfNotExists: document }),
  fc.record({ delete: fc.oneof(json, fc.record({ id: word }), fc.record({ query: word })) }),
  fc.record({ patch }),
)
const kinds = ['create', 'edit', 'publish', 'unpublish', 'discard', 'delete', 'version.create']
const action = fc.oneof(
  json,
  fc.record(
    {
      actionType: fc.constantFrom(...kinds.map((kind) => `sanity.action.document.${kind}`)),
      draftId: fc.oneof(word, fc.constant('drafts.a')),
      publishedId: fc.oneof(word, fc.constant('a')),
      versionId: word,
      attributes: document,
      document,
      patch,
      ifExists: json,
    },
    { requiredKeys: ['actionType'] },
  ),
)
const token = fc.constantFrom(
  ...'* [ ] { } ( ) . , ... .. -> ^ @ == != < in match && || ! + - / % ** => | : " \\ // fn :: = ;'.split(
    ' ',
  ),
  ...'order score asc desc count defined references a _id _type "a" 1 2.5 true null $x'.split(' '),
  ...'text::query pt::text coalesce select path dateTime now geo::distance boost lower'.split(' '),
  ...'documents::get sanity::versionOf releases::all string::split array::join'.split(' '),
  '*[_type == "t"]',
  '{a, "b": @}',
  '[0...2]',
  '| order(n)',
  '| score(n == 1)',
)
const inAddress = (text: string) => encodeURIComponent(text.toWellFormed())
const inHeader = (text: string) => text.replace(/[^\x20-\x7e]/g, '')

/** Nothing that is sent is the lake's own failure. */
const holds = <T>(
  sent: fc.Arbitrary<T>,
  work: (value: T) => Promise<{ status: number }>,
  runs = 150,
) =>
  fc.assert(
    fc.asyncProperty(sent, async (value) => {
      expect((await work(value)).status).not.toBe(500)
    }),
    { numRuns: runs },
  )

describe('whatever is sent', { timeout: 60_000 }, () => {
  it('as a query', async () => {
    const query = fc.array(token, { minLength: 1, maxLength: 14 }).map((tokens) => tokens.join(' '))
    await holds(fc.tuple(query, json), ([text, x]) => ask(text, { x }), 400)
  })

  it('as mutations', async () => {
    await holds(fc.array(mutation, { maxLength: 3 }), (mutations) =>
      post(`${V}/data/mutate/production?returnDocuments=true&dryRun=true`, { mutations }),
    )
    await holds(fc.array(mutation, { maxLength: 3 }), (mutations) =>
      post(`${V}/data/mutate/production?autoGenerateArrayKeys=true`, { mutations }),
    )
  })

  it('as actions', async () => {
    await holds(fc.array(action, { maxLength: 3 }), (actions) =>
      post(`${V}/data/actions/production`, { actions }),
    )
  })

  it('as a body', async () => {
    const path = fc.constantFrom(
      'data/query/production',
      'data/mutate/production',
      'data/actions/production',
      'users/me/keyvalue',
      'users/me/keyvalue/x',
      'assets/images/production',
    )
    const body = fc.oneof(
      json.map((value) => JSON.stringify(value)),
      fc.string({ unit: 'binary' }),
    )
    await holds(fc.tuple(path, fc.constantFrom('POST', 'PUT'), body), ([to, method, text]) =>
      send(`${V}/${to}`, { method, body: text.toWellFormed() }),
    )
  })

  it('in an address', async () => {
    const path = fc.constantFrom(
      'data/query/production',
      'data/doc/production/{}',
      'data/listen/production',
      'data/live/events/production',
      'data/history/production/documents/{}',
      'data/history/production/transactions/{}',
      'data/{}/production',
      'data/query/{}',
      'users/{}',
      'users/me/keyvalue/{}',
      'images/newsroom/production/{}',
      '{}',
    )
    const name = fc.constantFrom(
      'query',
      'perspective',
      '$x',
      'tag',
      'time',
      'revision',
      'w',
      'rect',
    )
    await holds(fc.tuple(path, name, word, word), ([to, parameter, a, b]) =>
      send(
        `${V}/${to.replace('{}', inAddress(a))}?query=*&${inAddress(parameter)}=${inAddress(b)}`,
      ),
    )
  })

  it('in a header', async () => {
    const name = fc.constantFrom(
      'authorization',
      'cookie',
      'origin',
      'content-type',
      'range',
      'if-none-match',
      'last-event-id',
      'x-sanity-project-id',
    )
    const path = fc.constantFrom(
      'query/production?query=1',
      'live/events/production',
      'doc/production/a',
    )
    await holds(fc.tuple(name, word, path), ([header, value, to]) =>
      send(`${V}/data/${to}`, { headers: { [header]: inHeader(value) } }),
    )
  })
})
