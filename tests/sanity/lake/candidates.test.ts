// What a query answers does not depend on the indexes: compared with groq-js looking at every document.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { evaluateSync, parse } from 'groq-js'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readDefinitions } from '#sanity/lake/index/catalog.ts'
import { indexName } from '#sanity/lake/index/expression.ts'
import { Indexes } from '#sanity/lake/index/indexes.ts'
import { QueryPool } from '#sanity/lake/query/pool.ts'
import { openForReading } from '#sanity/lake/store/database.ts'
import { openLake, type TestLake } from './lake.ts'
import {
  byId,
  condition,
  type Doc,
  makeDocuments,
  perspective,
  query,
  seenIn,
  type View,
} from './random-queries.ts'

const documents = makeDocuments(7, 60)
const closers: Array<() => Promise<void>> = []
let lake: TestLake
/** As the lake has them, with its own attributes. */
let stored: Doc[] = []

beforeAll(async () => {
  lake = await openLake({}, (work) => closers.push(work))
  const transaction = lake.robot.transaction()
  for (const document of documents) transaction.create(document)
  await transaction.commit()
  const found = await lake.robot.getDocuments<Doc>(documents.map(({ _id }) => _id))
  stored = found.filter((document) => document !== null)
  return async () => {
    for (const work of closers) await work()
  }
})

describe('an answer', () => {
  it('is what groq-js finds by looking at every document', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(query, perspective, async (text, view) => {
        const expected = json(plainAnswer(text, seenIn(view, stored)))
        const options = { perspective: view as Extract<View, string> }
        // Without the indexes that it would like to have, and, now and then, with them.
        for (const _ of ['before', 'after']) {
          expect(await lake.robot.fetch(text, {}, options)).toEqual(JSON.parse(expected))
        }
      }),
      { numRuns: 120 },
    )
  })

  it('to a visitor is as if there were public documents only', { timeout: 60_000 }, async () => {
    const known = stored.filter(({ _id }) => !_id.includes('.'))
    await fc.assert(
      fc.asyncProperty(query, perspective, async (text, view) => {
        const expected = json(plainAnswer(text, seenIn(view, known)))
        const options = { perspective: view as Extract<View, string> }
        expect(await lake.visitor.fetch(text, {}, options)).toEqual(JSON.parse(expected))
      }),
      { numRuns: 80 },
    )
  })

  it('within a transaction sees what that has done so far', { timeout: 60_000 }, async () => {
    const pool = new QueryPool({ dataDir: lake.dataDir, querySeconds: 20 })
    closers.unshift(() => pool.close())
    const changed = fc.array(
      fc.record({
        at: fc.nat(stored.length - 1),
        from: fc.nat(stored.length - 1),
        gone: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(query, changed, async (text, changes) => {
        const now = new Map(stored.map((document) => [document._id, document]))
        const overlay = new Map()
        for (const { at, from, gone } of changes) {
          const id = gone ? (stored[at]?._id ?? '') : `${stored[at]?._id}${at % 2 ? '' : 'new'}`
          const after = gone ? null : { ...stored[from], _id: id }
          overlay.set(id, after)
          if (after) now.set(id, after as Doc)
          else now.delete(id)
        }
        const job = {
          question: {
            query: text,
            params: {},
            identity: '',
            at: new Date().toISOString(),
            projectId: 'newsroom',
            dataset: 'production',
          },
          view: {
            perspective: 'raw',
            reads: 'everything',
            overlay: [...overlay].map(([id, after]) => ({ id, after })),
          },
        } as const
        const { result } = await pool.ask(job, () => {})
        const expected = json(plainAnswer(text, [...now.values()].sort(byId)))
        expect(JSON.parse(result)).toEqual(JSON.parse(expected))
      }),
      { numRuns: 30 },
    )
  })
})

describe('a count', () => {
  const id = fc.nat(7).map((number) => `counted-${number}`)
  const write = fc.oneof(
    fc.record({ id, type: fc.constantFrom('this', 'that'), number: fc.nat(5) }),
    fc.record({ id, gone: fc.constant(true as const) }),
  )
  const counted = `{
    "this": count(*[_type == "this"]), "that": count(*[_type == "that"]),
    "least": count(*[_type == "this" && number >= 3]), "most": count(*[_type == "this" && number <= 1])
  }`

  it('follows all that is created, changed, deleted and of another type now', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 12 }), async (writes) => {
        const there = new Map<string, { type: string; number: number }>()
        for (const one of writes) {
          if ('gone' in one) {
            there.delete(one.id)
            await lake.robot.delete(one.id)
          } else {
            there.set(one.id, one)
            await lake.robot.createOrReplace({ _id: one.id, _type: one.type, number: one.number })
          }
          const all = [...there.values()]
          const those = all.filter(({ type }) => type === 'this')
          expect(await lake.robot.fetch(counted)).toEqual({
            this: those.length,
            that: all.length - those.length,
            least: those.filter(({ number }) => number >= 3).length,
            most: those.filter(({ number }) => number <= 1).length,
          })
        }
        await lake.robot.delete({ query: '*[_type in ["this", "that"]]' })
      }),
      { numRuns: 40 },
    )
  })
})

describe('an index', () => {
  const definitions = () => {
    const database = openForReading(lake.dataDir)
    try {
      return readDefinitions(database)
    } finally {
      database.close()
    }
  }

  it('finds what is equal to any text around it', async () => {
    await lake.robot.create({ _id: 'odd', _type: 'odd', title: 'a\u0000b' })
    const text = '*[_type == "odd"]{"same": *[_type == "odd" && title == ^.title]._id}'
    await lake.robot.fetch(text)
    await vi.waitFor(() => {
      expect(definitions()).toContainEqual(expect.objectContaining({ type: 'odd', ready: true }))
    })
    const answer = await lake.robot.fetch(text)
    await lake.robot.delete('odd')
    expect(answer).toEqual([{ same: ['odd'] }])
  })

  it('does not know what a perspective adds to a document', async () => {
    const text = '*[_type == "topic" && _originalId == _id && _originalId == "odd"]._id'
    await lake.robot.create({ _id: 'odd', _type: 'topic' })
    await lake.visitor.fetch(text, {}, { perspective: 'raw' })
    await vi.waitFor(() => {
      expect(definitions()).toContainEqual(
        expect.objectContaining({ type: 'topic', name: '_originalId', ready: true }),
      )
    })
    const answer = await lake.visitor.fetch(text, {}, { perspective: 'drafts' })
    await lake.robot.delete('odd')
    expect(answer).toEqual(['odd'])
  })

  it('is of short expressions only: each write computes them', () => {
    const longest = `global::coalesce(${Array(30).fill('a.b').join(', ')})`
    expect(indexName(parse(longest))).toBe(longest)
    expect(indexName(parse(`coalesce(${Array(100).fill('a.b').join(', ')})`))).toBeUndefined()
  })

  it('that cannot be made is logged, and the query is answered', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const database = openForReading(lake.dataDir)
    new Indexes(database).grant({ type: 'release', kind: 'value', expression: 'never.made' }, false)
    database.close()
    expect(log).toHaveBeenCalledWith(expect.stringContaining('never.made'), expect.anything())
    log.mockRestore()
  })
})

it('an index that groq-js does not understand any more is dropped at the start', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const first = await openLake({}, () => {})
  await first.robot.create({ _id: 'a', _type: 'topic' })
  await first.close()
  const database = new DatabaseSync(join(first.dataDir, 'lake.sqlite'))
  onTestFinished(() => database.close())
  database.exec(`
    INSERT INTO index_definition (id, type, kind, expression, ready)
      VALUES (7, 'topic', 'value', 'no::such(title', 1);
    INSERT INTO index_entry (definition, key, document) VALUES (7, x'51', 1);
  `)
  const { robot } = await openLake({ dataDir: first.dataDir })
  expect(await robot.fetch('*[_type == "topic"]._id')).toEqual(['a'])
  expect(database.prepare('SELECT 1 FROM index_definition WHERE id = 7').all()).toEqual([])
  expect(database.prepare('SELECT 1 FROM index_entry WHERE definition = 7').all()).toEqual([])
  expect(log).toHaveBeenCalledWith(expect.stringContaining('no::such'), expect.anything())
  log.mockRestore()
})

describe('text::query', () => {
  const word = fc.constantFrom('uno', 'dos', 'TRES', 'policia', 'policial', 'fin7', 'zzz')
  const term = fc.oneof(
    word,
    word.map((one) => `-${one}`),
    word.map((one) => `${one.slice(0, 3)}*`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => `"${some.join(' ')}"`),
    fc.array(word, { minLength: 1, maxLength: 2 }).map((some) => `-"${some.join(' ')}"`),
  )
  const search = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(' '))
  const field = fc.constantFrom('title', '[title, body]', '@', 'pt::text(blocks)')

  it('finds what its terms say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(search, field, condition, async (terms, where, also) => {
        const all = seenIn('raw', stored)
        const passing = plainAnswer(`*[${also}]._id`, all) as string[]
        const expected = all
          .filter((document) => isFound(textsOf(plainAnswer(where, all, document)), terms))
          .filter(({ _id }) => passing.includes(_id))
          .map(({ _id }) => _id)
        const text = `*[${also}][${where} match text::query($terms)]._id`
        const options = { perspective: 'raw' } as const
        expect(await lake.robot.fetch(text, { terms }, options)).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })
})

const json = (value: unknown) => JSON.stringify(value ?? null)

function plainAnswer(text: string, dataset: Doc[], root?: Doc): unknown {
  const known = new Map(dataset.map((document) => [document._id, document]))
  return evaluateSync(parse(text), {
    dataset,
    ...(root && { root }),
    dereference: ({ _ref }) => known.get(_ref),
  }).data
}

/** Every text of a value, each as its words; names that begin with `_` are not content. */
function textsOf(value: unknown): string[][] {
  if (typeof value === 'string') return [value.toLowerCase().match(/[a-z0-9_]+/g) ?? []]
  if (typeof value !== 'object' || value === null) return []
  const spans = 'children' in value && Array.isArray(value.children) ? value.children : []
  const together = spans.length > 1 ? spans.map(({ text }) => text).join('') : ''
  const inner = Object.entries(value).filter(([name]) => !name.startsWith('_'))
  return [...textsOf(together), ...inner.flatMap(([, one]) => textsOf(one))]
}

/** The language of searches, told plainly, for ASCII. */
function isFound(texts: string[][], search: string): boolean {
  const terms = [...search.matchAll(/(-?)(?:"([^"]*)"|(\w+)(\*?))/g)].map(
    ([, not, phrase, word, star]) => {
      const wanted = (phrase ?? word ?? '').toLowerCase().split(' ')
      const last = wanted.length - 1
      const fits = (given: string | undefined, at: number) =>
        star && at === last ? given?.startsWith(wanted[at] ?? '') : given === wanted[at]
      const found = texts.some((words) =>
        words.some((_, start) => wanted.every((_, at) => fits(words[start + at], at))),
      )
      return { not: Boolean(not), found }
    },
  )
  return terms.some(({ not }) => !not) && terms.every(({ not, found }) => found !== not)
}
