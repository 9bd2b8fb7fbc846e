import type { ClientError } from '@sanity/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await openLake()
})

/** The error that a promise fails with; the test fails if it does not. */
function failure(promise: Promise<unknown>): Promise<ClientError> {
  return promise.then(
    () => expect.fail('it was done'),
    (error: ClientError) => error,
  )
}

describe('documents', () => {
  it('made without an id get one, a revision and their times', async () => {
    const made = await lake.robot.create({ _type: 'topic', name: 'x' })
    expect(made).toMatchObject({
      _id: expect.stringMatching(/^[\w-]{20,}$/),
      _rev: expect.any(String),
      _createdAt: expect.stringMatching(/Z$/),
      _updatedAt: made._createdAt,
    })
    expect(await lake.robot.getDocument(made._id)).toEqual(made)
  })

  it('made with the beginning of an id get the rest', async () => {
    const made = await lake.robot.create({ _id: 'drafts.', _type: 'topic' })
    expect(made._id).toMatch(/^drafts\.[\w-]{20,}$/)
  })

  it('are not made twice', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const error = await failure(lake.robot.create({ _id: 'a', _type: 'topic' }))
    expect(error.statusCode).toBe(409)
    expect(error.details).toMatchObject({
      type: 'mutationError',
      items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: 'a' } }],
    })
  })

  it('made only if they are not there stay as they are, and are answered', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic', name: 'first' })
    const kept = await lake.robot.createIfNotExists({ _id: 'a', _type: 'topic', name: 'second' })
    expect(kept).toMatchObject({ _id: 'a', name: 'first' })
  })

  it('replaced lose their old fields and keep the time they were made', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', name: 'first' })
    const second = await lake.robot.createOrReplace({ _id: 'a', _type: 'topic', title: 'second' })
    expect(second).toMatchObject({ title: 'second', _createdAt: first._createdAt })
    expect(second).not.toHaveProperty('name')
    expect(second._rev).not.toBe(first._rev)
  })

  it('are deleted by query', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.robot.delete({ query: '*[_type == $type]', params: { type: 'topic' } })
    expect(await lake.robot.fetch('count(*)')).toBe(0)
  })
})

describe('a patch', () => {
  const start = { _id: 'a', _type: 'topic', n: 1, list: ['b'], items: [{ _key: 'k', name: 'one' }] }

  beforeEach(async () => {
    await lake.robot.create(start)
  })

  it('does what each of its operations says', async () => {
    const patched = await lake.robot
      .patch('a')
      .set({ title: 'Title', 'items[_key=="k"].name': 'two' })
      .setIfMissing({ title: 'not this', added: true })
      .unset(['gone'])
      .inc({ n: 5 })
      .dec({ n: 2 })
      .append('list', ['c'])
      .commit()
    expect(patched).toMatchObject({
      title: 'Title',
      added: true,
      n: 4,
      list: ['b', 'c'],
      items: [{ _key: 'k', name: 'two' }],
    })
  })

  it.each([
    [{ after: 'list[-1]', items: ['c'] }, ['b', 'c']],
    [{ before: 'list[0]', items: ['a'] }, ['a', 'b']],
    [{ replace: 'list[0]', items: ['x', 'y'] }, ['x', 'y']],
  ])('inserts %j', async (insert, list) => {
    const patched = await lake.robot.patch('a', { insert: insert as never }).commit()
    expect(patched.list).toEqual(list)
  })

  it('changes text by difference', async () => {
    await lake.robot.patch('a').set({ title: 'El ministro' }).commit()
    const patch = '@@ -1,11 +1,12 @@\n El ministr\n-o\n+as\n'
    expect(await lake.robot.patch('a').diffMatchPatch({ title: patch }).commit()).toMatchObject({
      title: 'El ministras',
    })
  })

  it('is done to every document that a query selects', async () => {
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await lake.robot.patch({ query: '*[_type == "topic"]' }).set({ seen: true }).commit()
    const seen = await lake.robot.fetch('*[seen == true]._id', {}, { perspective: 'raw' })
    expect(seen.toSorted()).toEqual(['a', 'drafts.a'])
  })

  it('of a revision that has passed is refused', async () => {
    const { _rev } = await lake.robot.patch('a').set({ n: 2 }).commit()
    const error = await failure(lake.robot.patch('a').ifRevisionId('other').set({ n: 3 }).commit())
    expect(error.statusCode).toBe(409)
    expect(error.details).toMatchObject({
      items: [{ error: { type: 'documentRevisionIDDoesNotMatchError', currentRevisionID: _rev } }],
    })
    await lake.robot.patch('a').ifRevisionId(_rev).set({ n: 3 }).commit()
  })

  it('of a document that is not there is 404', async () => {
    const error = await failure(lake.robot.patch('missing').set({ n: 1 }).commit())
    expect(error.statusCode).toBe(404)
  })

  it.each(['_id', '_type', '_createdAt'])('cannot change %s', async (name) => {
    const error = await failure(
      lake.robot
        .patch('a')
        .set({ [name]: 'other' })
        .commit(),
    )
    expect(error.statusCode).toBe(400)
    expect(error.message).toContain(name)
  })

  it('with an operation that does not exist is refused', async () => {
    const error = await failure(
      lake.robot.mutate([{ patch: { id: 'a', explode: { n: 1 } } as never }]),
    )
    expect(error.statusCode).toBe(400)
  })
})

describe('a transaction', () => {
  it('is kept whole or not at all', async () => {
    const transaction = lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic' })
      .patch('missing', { set: { n: 1 } })
    const error = await failure(transaction.commit())
    expect(error.details).toMatchObject({ items: [{ index: 1 }] })
    expect(await lake.robot.fetch('count(*)')).toBe(0)
  })

  it('sees its own writes', async () => {
    await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic', n: 1 })
      .patch('a', { inc: { n: 1 } })
      .commit()
    expect(await lake.robot.getDocument('a')).toMatchObject({ n: 2 })
  })

  it('patches by query what it made itself', async () => {
    await lake.robot.create({ _id: 'before', _type: 'topic', n: 1 })
    const results = await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic', n: 1 })
      .patch('before', { set: { n: 5 } })
      .patch(
        { query: '*[_type == "topic" && n == $n] // those', params: { n: 1 } },
        { set: { seen: true } },
      )
      .commit({ returnDocuments: false, returnFirst: false })
    expect(results.results).toEqual([
      { id: 'a', operation: 'create' },
      { id: 'before', operation: 'update' },
      { id: 'a', operation: 'update' },
    ])
    expect(await lake.robot.getDocument('a')).toMatchObject({ seen: true })
    expect(await lake.robot.getDocument('before')).not.toHaveProperty('seen')
  })

  it('deletes by query what it made itself, and not what it deleted', async () => {
    await lake.robot.create({ _id: 'gone', _type: 'topic' })
    const { results } = await lake.robot.mutate(
      [
        { create: { _id: 'a', _type: 'topic' } },
        { delete: { id: 'gone' } },
        { delete: { query: '*[_type == "topic"]' } },
        { create: { _id: 'b', _type: 'topic' } },
      ],
      { returnDocuments: false, returnFirst: false },
    )
    expect(results.slice(2)).toEqual([
      { id: 'a', operation: 'delete' },
      { id: 'b', operation: 'create' },
    ])
    expect(await lake.robot.fetch('*[]._id', {}, { perspective: 'raw' })).toEqual(['b'])
  })

  it.each([
    ['*[_type == "none"]', []],
    ['*[_type == "none"][0]', []],
    ['*[_type == "topic"][0]', ['a']],
    ['*[_type == "topic"]{_id, name} | order(name desc)', ['b', 'a']],
    ['*[_type == "topic"] + *[_id == "b"]', ['a', 'b']],
    ['count(*)', []],
  ])('selects by query %s the documents %j', async (query, ids) => {
    await lake.robot.create({ _id: 'a', _type: 'topic', name: 'a' })
    await lake.robot.create({ _id: 'b', _type: 'topic', name: 'b' })
    const done = await lake.robot.mutate([{ patch: { query, set: { n: 1 } } as never }], {
      returnDocuments: false,
      returnFirst: false,
    })
    expect(done.documentIds).toEqual(ids)
  })

  it.each(['*[]._id', '*[]{name}'])(
    'is refused if a query selects no documents: %s',
    async (query) => {
      await lake.robot.create({ _id: 'a', _type: 'topic', name: 'a' })
      const error = await failure(lake.robot.delete({ query }))
      expect(error.statusCode).toBe(400)
      expect(error.details).toMatchObject({ items: [{ index: 0 }] })
    },
  )

  it('is the revision of what it wrote', async () => {
    const { transactionId } = await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic' })
      .transactionId('the-transaction')
      .commit({ returnDocuments: false })
    expect(transactionId).toBe('the-transaction')
    expect(await lake.robot.getDocument('a')).toMatchObject({ _rev: 'the-transaction' })
  })

  it('is not done twice', async () => {
    const create = () =>
      lake.robot.transaction().create({ _type: 'topic' }).transactionId('once').commit()
    await create()
    const error = await failure(create())
    expect(error.statusCode).toBe(409)
    expect(await lake.robot.fetch('count(*)')).toBe(1)
  })

  it('that is only tried out leaves nothing', async () => {
    const tried = await lake.robot.create({ _id: 'a', _type: 'topic' }, { dryRun: true })
    expect(tried).toMatchObject({ _id: 'a' })
    expect(await lake.robot.getDocument('a')).toBeUndefined()
  })

  it('answers ids or documents, the first or all, as asked', async () => {
    const { robot } = lake
    expect(await robot.create({ _id: 'a', _type: 'topic' }, { returnDocuments: false })).toEqual({
      transactionId: expect.any(String),
      documentId: 'a',
      results: [{ id: 'a', operation: 'create' }],
    })
    const both = [
      { createOrReplace: { _id: 'a', _type: 'topic', n: 1 } },
      { create: { _id: 'b', _type: 'topic' } },
    ]
    expect(await robot.mutate(both, { returnDocuments: true, returnFirst: false })).toMatchObject([
      { _id: 'a', n: 1 },
      { _id: 'b' },
    ])
  })

  it('gives the objects in arrays their keys when asked to', async () => {
    const made = await lake.robot.create(
      { _type: 'topic', items: [{ name: 'one' }, { _key: 'kept' }, 'text'] },
      { autoGenerateArrayKeys: true },
    )
    expect(made.items).toEqual([
      { name: 'one', _key: expect.any(String) },
      { _key: 'kept' },
      'text',
    ])
  })
})

describe('strong references', () => {
  const to = (id: string, weak?: true) => ({
    _type: 'reference',
    _ref: id,
    ...(weak && { _weak: weak }),
  })

  it('keep what they refer to from being deleted', async () => {
    await lake.robot.create({ _id: 'minister', _type: 'minister' })
    await lake.robot.create({ _id: 'release', _type: 'release', by: to('minister') })
    const error = await failure(lake.robot.delete('minister'))
    expect(error.statusCode).toBe(409)
    expect(error.message).toContain('release')
    expect(error.details).toMatchObject({
      items: [
        { error: { type: 'documentHasExistingReferencesError', referencingIDs: ['release'] } },
      ],
    })
    await lake.robot.transaction().delete('minister').delete('release').commit()
  })

  it('lead to documents that are there', async () => {
    const error = await failure(lake.robot.create({ _type: 'release', by: to('nobody') }))
    expect(error.statusCode).toBe(409)
    expect(error.message).toContain('nobody')
  })

  it('may be weak instead', async () => {
    await lake.robot.create({ _id: 'release', _type: 'release', by: to('nobody', true) })
    expect(await lake.robot.fetch('*[_id == "release"][0].by->')).toBeNull()
  })
})

describe('a malformed request', () => {
  const post = (body: string) =>
    fetch(`${lake.url}/v2026-02-01/data/mutate/production`, {
      method: 'POST',
      headers: { authorization: 'Bearer robot-token-of-the-tests' },
      body,
    })

  it.each(['not json', '{}', '[]', '{"mutations": 1}'])('%s is 400 and says why', async (body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ statusCode: 400, message: expect.any(String) })
  })

  it.each([
    [{ explode: {} }, /one of create, createOrReplace/],
    ['create', /one of create/],
    [{ create: { _type: 3 } }, /expected string.*create\._type/s],
    [{ create: {} }, /create\._type/],
    [{ createOrReplace: { _type: 'a', _id: 'a b' } }, /document id/],
    [{ delete: {} }, /either id or query/],
    [{ delete: { id: 'a', query: '*' } }, /either id or query/],
    [{ patch: { id: 'a', explode: { n: 1 } } }, /explode/],
    [{ patch: { id: 'a', inc: { n: '1' } } }, /inc\.n/],
    [{ patch: { id: 'a', insert: { at: 'list[0]', items: [] } } }, /insert/],
    [{ create: { _type: 'a' }, delete: { id: 'a' } }, /delete/],
  ])('mutation %j is 400 and names its place', async (mutation, reason) => {
    const first = { create: { _id: 'first', _type: 'topic' } }
    const error = await failure(lake.robot.mutate([first, mutation as never]))
    expect(error.statusCode).toBe(400)
    expect(error.message).toMatch(reason)
    expect(error.details).toMatchObject({
      type: 'mutationError',
      items: [{ index: 1, error: { type: 'validationError' } }],
    })
    expect(await lake.robot.getDocument('first')).toBeUndefined()
  })

  it('nested deeper than any document is 400', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const answer = await post(`{"mutations": [{"create": {"_type": "a", "deep": ${deep}}}]}`)
    expect(answer.status).toBe(400)
  })

  it('with more mutations than a transaction may have is 400', async () => {
    const mutations = Array.from({ length: 10_001 }, () => ({ delete: { id: 'a' } }))
    const answer = await post(JSON.stringify({ mutations }))
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      message: expect.stringContaining('10000 mutations'),
    })
  })
})
