import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientError } from '@sanity/client'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { QueryPool } from '#sanity/lake/query/pool.ts'
import { openDatabase } from '#sanity/lake/store/database.ts'
import { DocumentTable } from '#sanity/lake/store/documents.ts'
import { openLake, type TestLake } from './lake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await openLake({}, (work) => closers.push(work))
  await lake.robot
    .transaction()
    .create({ _id: 'a', _type: 'release', title: 'La policía reunirá' })
    .create({ _id: 'drafts.a', _type: 'release', title: 'Draft of a' })
    .create({ _id: 'versions.r1.a', _type: 'release', title: 'Version of a' })
    .create({ _id: 'drafts.b', _type: 'release', title: 'Only a draft' })
    .create({ _id: 'c', _type: 'topic', title: 'Seguridad ciudadana', body: text('Un párrafo') })
    .commit()
  return async () => {
    for (const work of closers) await work()
  }
})
const closers: Array<() => Promise<void>> = []

const text = (words: string) => [
  { _type: 'block', _key: 'k', children: [{ _type: 'span', _key: 's', text: words }] },
]
const ids = '*[]._id'

describe('perspectives', () => {
  it('published is the default', async () => {
    expect(await lake.robot.fetch(ids)).toEqual(['a', 'c'])
  })

  it('raw gives every document as it is stored', async () => {
    const all = ['a', 'c', 'drafts.a', 'drafts.b', 'versions.r1.a']
    const found = await lake.robot.fetch<string[]>(ids, {}, { perspective: 'raw' })
    expect(found.toSorted()).toEqual(all)
  })

  it('drafts lays the drafts over the published documents', async () => {
    const query = '*[_type == "release"] | order(_id) {_id, _originalId, title}'
    expect(await lake.robot.fetch(query, {}, { perspective: 'drafts' })).toEqual([
      { _id: 'a', _originalId: 'drafts.a', title: 'Draft of a' },
      { _id: 'b', _originalId: 'drafts.b', title: 'Only a draft' },
    ])
  })

  it('a stack of releases prefers the first that has the document', async () => {
    const query = '*[_id == "a"][0].title'
    const options = { perspective: ['r1', 'drafts'] }
    expect(await lake.robot.fetch(query, {}, options)).toBe('Version of a')
    expect(await lake.robot.fetch(query, {}, { perspective: ['r2', 'drafts'] })).toBe('Draft of a')
  })

  it('one that cannot be is refused', async () => {
    const address = `${lake.url}/v2026-02-01/data/query/production?query=*&perspective=raw,drafts`
    const answer = await fetch(address)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('raw,drafts') })
  })

  it('an API version from before perspectives reads raw documents', async () => {
    const old = lake.robot.withConfig({ apiVersion: '2021-06-07' })
    expect(await old.fetch('count(*[])')).toBe(5)
  })
})

describe('an anonymous reader', () => {
  it.each(['published', 'drafts', 'raw', ['r1']])(
    'is never given a draft (%s)',
    async (perspective) => {
      expect(await lake.visitor.fetch(ids, {}, { perspective: perspective as 'raw' })).toEqual([
        'a',
        'c',
      ])
    },
  )

  it('cannot reach a draft through a reference', async () => {
    await lake.robot.create({
      _id: 'refers',
      _type: 'link',
      to: { _type: 'reference', _ref: 'drafts.b', _weak: true },
    })
    expect(await lake.visitor.fetch('*[_id == "refers"][0].to->title')).toBeNull()
    await lake.robot.delete('refers')
  })

  it('is not given a draft by its id', async () => {
    expect(await lake.visitor.getDocument('drafts.a')).toBeUndefined()
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'Draft of a' })
  })

  it('gets null in the place of what it may not read', async () => {
    const found = await lake.visitor.getDocuments(['a', 'drafts.a', 'missing'])
    expect(found.map((document) => document?._id)).toEqual(['a', undefined, undefined])
  })
})

describe('search', () => {
  const search = (q: string) =>
    lake.robot.fetch<string[]>('*[[@, _id] match text::query($q)]._id', { q })

  it.each([
    ['policia', ['a']],
    ['POLICÍA', ['a']],
    ['reun*', ['a']],
    ['"la policía"', ['a']],
    ['"policía la"', []],
    ['parrafo', ['c']],
    ['policia -reunira', []],
    ['ciudadana seguridad', ['c']],
    ['ciudadana policia', []],
  ])('finds %s whatever the accents and case', async (q, found) => {
    expect(await search(q)).toEqual(found)
  })

  it.each([
    ['policia', ['a']],
    ['"policia reunira"', ['a']],
    ['"reunira policia"', []],
    ['policia -seguridad', ['a']],
    ['-policia', []],
    ['policia-reunira', ['a']],
    ['*', ['a', 'c']],
  ])('finds %s in one field', async (q, found) => {
    expect(await lake.robot.fetch('*[title match text::query($q)]._id', { q })).toEqual(found)
  })

  it('finds words in portable text and behind references', async () => {
    await lake.robot.create({ _id: 'l', _type: 'link', to: { _type: 'reference', _ref: 'c' } })
    const find = (field: string, q: string) =>
      lake.robot.fetch(`*[${field} match text::query($q)]._id`, { q })
    expect(await find('pt::text(body)', '"un parrafo"')).toEqual(['c'])
    expect(await find('body[].children[].text', '"un parrafo"')).toEqual(['c'])
    expect(await find('to->title', '"seguridad ciudadana"')).toEqual(['l'])
    await lake.robot.delete('l')
  })

  it('is refused where it would look at something else than documents', async () => {
    const query = '*[].body[[@] match text::query("parrafo")]'
    await expect(lake.robot.fetch(query)).rejects.toMatchObject({ statusCode: 400 })
  })

  it('finds a word right after a bullet of Word, which is of no script', async () => {
    await lake.robot.create({ _id: 'bullet', _type: 'note', title: '\uF0B7Operativo' })
    const found = await lake.robot.fetch('*[title match text::query("operativo")]._id')
    await lake.robot.delete('bullet')
    expect(found).toEqual(['bullet'])
  })

  it('match folds accents on one field, too', async () => {
    expect(await lake.robot.fetch('*[title match "reunira"]._id')).toEqual(['a'])
    expect(await lake.robot.fetch('*[title match $q]._id', { q: ['policia', 'reuni*'] })).toEqual([
      'a',
    ])
    expect(await lake.robot.fetch('*[title match $q + "*"]._id', { q: 'polici' })).toEqual(['a'])
    expect(await lake.robot.fetch('*[title match ""]._id')).toEqual([])
  })

  it('ranks by score, with boosts, as the lists of Studio do', async () => {
    const query = `*[_type in $types] | score(
      boost(_type == "topic" && title match text::query($q), 10), [@, _id] match text::query($q)
    ) | order(_score desc) [_score > 0] {_id}`
    const params = { types: ['release', 'topic'], q: 'seguridad*' }
    expect(await lake.robot.fetch(query, params)).toEqual([{ _id: 'c' }])
  })
})

describe('a query that cannot be answered', () => {
  const failure = (query: string) =>
    lake.robot.fetch(query).then(
      () => expect.fail('it was answered'),
      (error: ClientError) => error,
    )

  it('has the position of the mistake', async () => {
    const error = await failure('*[_type == ]')
    expect(error.statusCode).toBe(400)
    expect(error.details).toMatchObject({
      type: 'queryParseError',
      query: '*[_type == ]',
      start: 10,
    })
  })

  it.each([
    '*[nothing::like(this)]',
    '*[unheardOf(_id)]',
    'text::query("word")',
    '*[text::semanticSimilarity("word")]',
    '*[media::aspect(image, "square")]',
    '*[geo::contains(area, place)]',
  ])('%s names what the lake does not have', async (query) => {
    const error = await failure(query)
    expect(error.statusCode).toBe(400)
    expect(error.details).toMatchObject({ type: 'queryParseError', query })
  })

  it.each([
    ['*[title == "media::aspect()"][media::aspect(image, "x")]', 'media::aspect'],
    ['// unheardOf(_id)\n*[unheardOf(_id)]', 'unheardOf'],
    ["*[name == 'nothing::like(1)' && nothing::like(this)]", 'nothing'],
    ['*{"a": text::semanticSimilarity("word")}', 'text::semanticSimilarity'],
    ['*{unheardOf, "b": unheardOf(1)}', 'unheardOf'],
  ])('%s has the place of what is not there', async (query, written) => {
    const error = await failure(query)
    const start = query.lastIndexOf(written)
    expect(error.details).toMatchObject({ query, start, end: start + written.length })
  })

  it('a parameter that is not JSON is named', async () => {
    const answer = await fetch(`${lake.url}/v2026-02-01/data/query/production?query=*&$p=oops`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining('$p') })
  })

  it('a parameter that nests too deep is named, however many come at once', async () => {
    const deep = '['.repeat(6000) + ']'.repeat(6000)
    const address = `${lake.url}/v2026-02-01/data/query/production?query=1&$deep=${deep}`
    for (const answer of await Promise.all([1, 2, 3, 4].map(() => fetch(address)))) {
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ message: expect.stringContaining('$deep') })
    }
  })

  it('because no process can be given it leaves the processes to others', async () => {
    const pool = new QueryPool({ dataDir: lake.dataDir, querySeconds: 20 })
    onTestFinished(() => pool.close())
    const ask = (deep: unknown) => {
      const at = new Date().toISOString()
      const place = { projectId: 'newsroom', dataset: 'production' }
      const question = { query: '1', params: { deep }, identity: 'robot', at, ...place }
      const view = { perspective: 'raw' as const, reads: 'everything' as const }
      return pool.ask({ question, view }, () => {})
    }
    let deep: unknown = 1
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    for (let time = 0; time < 4; time += 1) await expect(ask(deep)).rejects.toThrow(RangeError)
    expect(await ask(1)).toMatchObject({ result: '1' })
  })

  it('nests deeper than can be read', async () => {
    const error = await failure(`${'('.repeat(40_000)}1${')'.repeat(40_000)}`)
    expect(error.statusCode).toBe(400)
  })
})

describe('documents by id', () => {
  const read = ({ robot }: TestLake, ids: string) =>
    robot.request({ url: `/data/doc/production/${ids}` })

  it('are given once, however often each is asked for', async () => {
    const { documents, omitted } = await read(lake, 'c,c,missing,a,missing')
    expect(documents.map(({ _id }: { _id: string }) => _id)).toEqual(['c', 'a'])
    expect(omitted).toEqual([{ id: 'missing', reason: 'existence' }])
  })

  it('that are too large together are refused, and given one by one', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lake-large-'))
    const database = openDatabase(dataDir)
    const table = new DocumentTable(database)
    const at = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
    // What begins with `_` is not searched, and so quickly written.
    const one = { _type: 'large', _text: 'x'.repeat(24 * 1024 * 1024), ...at }
    for (const _id of ['a', 'b', 'c']) table.put({ _id, ...one }, null, 0)
    database.close()
    const large = await openLake({ dataDir })
    await expect(read(large, 'a,b,c')).rejects.toMatchObject({ statusCode: 413 })
    expect((await read(large, 'a,a,a,a')).documents).toHaveLength(1)
  })
})

describe('large answers that nobody reads', () => {
  it('do not pile up, and are forgotten with their connections', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'lake-unread-'))
    const database = openDatabase(dataDir)
    const at = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
    const one = { _id: 'a', _type: 'large', _text: 'ñ'.repeat(16 * 1024 * 1024), ...at }
    new DocumentTable(database).put(one, null, 0)
    database.close()
    const { port, url, robot } = await openLake({ dataDir })

    const path = '/v2026-02-01/data/query/production?query=*[]{_text,%22again%22:_text}'
    const unread = connect(port, '127.0.0.1')
    onTestFinished(() => void unread.destroy())
    unread.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    await once(unread, 'readable')

    const status = async (method: string) => {
      const answer = await fetch(url + path, { method })
      await answer.body?.cancel()
      return answer.status
    }
    expect(await status('GET')).toBe(503)
    expect(await status('HEAD')).toBe(200)
    const known = await robot.fetch<Array<Record<string, string>>>('*[]{_text, "again": _text}')
    expect(known).toEqual([{ _text: one._text, again: one._text }])
    unread.destroy()
    await vi.waitFor(async () => expect(await status('GET')).toBe(200), 10_000)
  })
})

describe('the answer', () => {
  it('of a query too long for an address is the same', async () => {
    const params = { ids: Array.from({ length: 2000 }, (_, at) => `id-${at}`).concat('a') }
    expect(await lake.robot.fetch('*[_id in $ids]._id', params)).toEqual(['a'])
  })

  it('carries the sync tags that live events name', async () => {
    const { syncTags } = await lake.visitor.fetch(ids, {}, { filterResponse: false })
    expect(syncTags).toEqual([expect.stringMatching(/^s1:/)])
  })

  it('for another dataset is 404', async () => {
    const other = lake.visitor.withConfig({ dataset: 'other' })
    await expect(other.fetch(ids)).rejects.toMatchObject({ statusCode: 404 })
    const inDisguise = await fetch(`${lake.url}/v1/data/doc/other/production`)
    expect(inDisguise.status).toBe(404)
  })
})
