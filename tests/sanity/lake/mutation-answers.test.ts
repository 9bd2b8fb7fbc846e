import { ClientError, type Mutation } from '@sanity/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await openLake()
})

/** The error that a promise fails with; the test fails if it does not. */
async function failure(promise: Promise<unknown>): Promise<ClientError> {
  const error = await promise.then(
    () => expect.fail('it was done'),
    (problem) => problem,
  )
  expect(error).toBeInstanceOf(ClientError)
  return error
}

const ids = { returnDocuments: false, returnFirst: false } as const

async function post(search: string, body: unknown) {
  const answer = await fetch(`${lake.url}/v2026-02-01/data/mutate/production?${search}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

const mutations: Mutation[] = [{ create: { _id: 'a', _type: 'topic' } }]

describe('an answer', () => {
  it('names what was done to each document', async () => {
    await lake.robot.create({ _id: 'there', _type: 'topic' })
    const { results } = await lake.robot.mutate(
      [
        { create: { _id: 'a', _type: 'topic' } },
        { createOrReplace: { _id: 'b', _type: 'topic' } },
        { createOrReplace: { _id: 'there', _type: 'topic' } },
        { createIfNotExists: { _id: 'c', _type: 'topic' } },
        { createIfNotExists: { _id: 'there', _type: 'topic' } },
        { patch: { id: 'there', set: { n: 1 } } },
        { patch: { id: ['a', 'b', 'a'], set: { n: 1 } } as never },
        { delete: { id: 'there' } },
        { delete: { id: 'missing' } },
      ],
      ids,
    )
    expect(results.map(({ id, operation }) => `${operation} ${id}`)).toEqual([
      'create a',
      'create b',
      'update there',
      'create c',
      'none there',
      'update there',
      'update a',
      'update b',
      'delete there',
      'none missing',
    ])
  })

  it('has ids or documents only if they are asked for', async () => {
    const plain = await post('', { mutations, transactionId: 't1' })
    expect(plain.body).toEqual({ transactionId: 't1', results: [] })
    const again: Mutation[] = [{ createOrReplace: { _id: 'a', _type: 'topic', n: 1 } }]
    const named = await post('returnIds=true', { mutations: again })
    expect(named.body.results).toEqual([{ id: 'a', operation: 'update' }])
    const whole = await post('returnDocuments=true', { mutations: again })
    expect(whole.body.results).toEqual([
      { id: 'a', operation: 'update', document: await lake.robot.getDocument('a') },
    ])
  })

  it.each(['sync', 'async', 'deferred'] as const)(
    'to visibility=%s comes when everybody can see what was done',
    async (visibility) => {
      await lake.robot.create({ _id: 'a', _type: 'topic' }, { visibility })
      expect(await lake.visitor.fetch('*[_type == "topic"]._id')).toEqual(['a'])
    },
  )

  it('to another visibility is 400', async () => {
    expect(await post('visibility=never', { mutations })).toMatchObject({ status: 400 })
  })

  it('to a dry run is what it would be, errors too, and nothing is done', async () => {
    await lake.robot.create({ _id: 'there', _type: 'topic' })
    const tried = await lake.robot.mutate([...mutations, { delete: { id: 'there' } }], {
      ...ids,
      dryRun: true,
    })
    expect(tried.results).toHaveLength(2)
    const dangling = { _type: 'release', by: { _ref: 'nobody' } }
    expect(await failure(lake.robot.create(dangling, { dryRun: true }))).toMatchObject({
      statusCode: 409,
    })
    expect(await lake.robot.fetch('*[]._id')).toEqual(['there'])
  })

  it('to a transaction id that was used before says so, as an app needs that sends it again', async () => {
    await lake.robot.mutate(mutations, { transactionId: 'once' })
    const error = await failure(lake.robot.mutate(mutations, { transactionId: 'once' }))
    expect(error).toMatchObject({
      statusCode: 409,
      details: { type: 'transactionAlreadyExistsError', id: 'once' },
    })
    expect(error.message).toContain('"once"')
  })

  it.each(['', 'a b', 'x'.repeat(129)])(
    'to the transaction id "%s" is 400',
    async (transactionId) => {
      expect(await post('', { mutations, transactionId })).toMatchObject({ status: 400 })
    },
  )
})

describe('what a client says of revisions and times', () => {
  const early = '2001-02-03T04:05:06Z'
  const given = { _id: 'a', _type: 'topic', _createdAt: early, _updatedAt: early, _rev: 'mine' }

  it('holds for the times of a document that is made, never for its revision', async () => {
    const made = await lake.robot.create(given)
    expect(made).toMatchObject({ _createdAt: early, _updatedAt: early })
    expect(made._rev).not.toBe('mine')
  })

  it('holds for neither when it is replaced or patched', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic' })
    const second = await lake.robot.createOrReplace(given)
    expect(second._createdAt).toBe(first._createdAt)
    expect(second._updatedAt >= first._updatedAt).toBe(true)
    const third = await lake.robot.patch('a').set({ _updatedAt: early, _rev: 'mine' }).commit()
    expect(third._updatedAt >= first._updatedAt).toBe(true)
    expect(third._rev).not.toBe('mine')
  })

  it.each(['yesterday', 3])('is refused as %j', async (time) => {
    const error = await failure(lake.robot.create({ ...given, _createdAt: time } as never))
    expect(error.statusCode).toBe(400)
    expect(error.message).toContain('_createdAt')
  })
})

describe('a document', () => {
  it('that a patch does not change has a new revision all the same', async () => {
    const before = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const after = await lake.robot.patch('a').set({ n: 1 }).unset(['missing']).commit()
    expect(after).toEqual({ ...before, _rev: after._rev, _updatedAt: after._updatedAt })
    expect(after._rev).not.toBe(before._rev)
  })

  it('gets another type as a new document, unless others refer to it', async () => {
    const early = '2001-02-03T04:05:06Z'
    await lake.robot.create({ _id: 'a', _type: 'topic', _createdAt: early })
    const other = await lake.robot.createOrReplace({ _id: 'a', _type: 'minister' })
    expect(other).toMatchObject({ _type: 'minister' })
    expect(other._createdAt).not.toBe(early)
    await lake.robot.create({ _id: 'by', _type: 'release', to: { _ref: 'a' } })
    const error = await failure(lake.robot.createOrReplace({ _id: 'a', _type: 'topic' }))
    expect(error).toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { id: 'a', referencingIDs: ['by'] } }] },
    })
  })

  const deep = (levels: number): object =>
    levels === 0 ? { end: 1 } : { [`l${levels}`]: deep(levels - 1) }

  it.each<[string, object, RegExp]>([
    ['nested too deep', { a: deep(20) }, /deeper than 20 levels at "a\.l20/],
    ['too large', { a: 'x'.repeat(33 * 1024 * 1024) }, /larger than 33554432 bytes/],
    ['with an attribute without a name', { a: [{ '': 1 }] }, /called "" at "a"/],
    ['with a name too long', { ['x'.repeat(256)]: 1 }, /1 to 255 characters/],
    ['with a name of control characters', { 'a\u0000': 1 }, /control characters/],
    ['with a name that changes objects', JSON.parse('{"a": {"__proto__": {"b": 1}}}'), /__proto__/],
    ['with a name that stops queries', { a: { hasOwnProperty: 1 } }, /hasOwnProperty/],
  ])('%s is refused, and the mutation named', async (_, fields, reason) => {
    const bad = { create: { _id: 'b', _type: 'topic', ...fields } }
    const error = await failure(
      lake.robot.mutate([...mutations, bad, { delete: { id: 'missing' } }]),
    )
    expect(error.statusCode).toBe(400)
    expect(error.message).toMatch(reason)
    expect(error.details).toMatchObject({ items: [{ index: 1, error: { id: 'b' } }] })
    expect(await lake.robot.fetch('count(*)')).toBe(0)
  })

  it('may be as deep as that, in arrays too', async () => {
    const made = await lake.robot.create({ _type: 'topic', a: [[[deep(18)]]] })
    expect(await lake.robot.getDocument(made._id)).toEqual(made)
  })
})

describe('a transaction', () => {
  beforeEach(async () => {
    const topics = Array.from({ length: 300 }, (_, n) => ({
      create: { _id: `t${n}`, _type: 'topic' },
    }))
    await lake.robot.mutate(topics)
  })

  const everywhere = (set: object, times: number) =>
    lake.robot.mutate(
      Array.from({ length: times }, () => ({ patch: { query: '*', set } }) as never),
      ids,
    )

  it('that would write much more than it was sent is refused', async () => {
    const error = await failure(everywhere({ text: 'x'.repeat(1024 * 1024) }, 1))
    expect(error).toMatchObject({ statusCode: 400, details: { items: [{ index: 0 }] } })
    expect(error.message).toContain('268435456 bytes')
  })

  it('that would change documents too many times is refused', async () => {
    const error = await failure(everywhere({ n: 1 }, 170))
    expect(error).toMatchObject({ statusCode: 400, details: { items: [{ index: 166 }] } })
    expect(error.message).toContain('50000 times')
  })
})

describe('keys for the objects in arrays', () => {
  const asked = { autoGenerateArrayKeys: true } as const
  const key = expect.stringMatching(/^[0-9a-f]{12}$/)

  it('are made at every depth, each once', async () => {
    const items: unknown[] = [{ inner: [{ n: 1 }, { n: 2 }] }, { _key: 'kept' }, 'text', null, 3]
    const made = await lake.robot.create({ _type: 'topic', items }, asked)
    expect(made.items).toEqual([
      {
        _key: key,
        inner: [
          { _key: key, n: 1 },
          { _key: key, n: 2 },
        ],
      },
      { _key: 'kept' },
      'text',
      null,
      3,
    ])
    const keys = await lake.robot.fetch<string[]>('*[0].items[0].inner[]._key')
    expect(new Set(keys).size).toBe(2)
  })

  it('are made in what a patch writes, and nowhere else', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic', list: [], old: [{ n: 0 }] })
    const query = '*[_id in $ids[].id]'
    const [patched] = await lake.robot.mutate(
      [
        {
          patch: {
            query,
            params: { ids: [{ id: 'a' }] },
            set: { set: [{ n: 1 }] },
            setIfMissing: { missing: { in: [{ n: 2 }] } },
            insert: { after: 'list[-1]', items: [{ n: 3 }] },
          },
        },
      ],
      { ...asked, returnDocuments: true, returnFirst: false },
    )
    expect(patched).toMatchObject({
      set: [{ _key: key, n: 1 }],
      missing: { in: [{ _key: key, n: 2 }] },
      list: [{ _key: key, n: 3 }],
      old: [{ n: 0 }],
    })
    expect(patched?.old[0]).toEqual({ n: 0 })
  })

  it('are not made unless asked for', async () => {
    const made = await lake.robot.create({ _type: 'topic', items: [{ n: 1 }] })
    expect(made.items).toEqual([{ n: 1 }])
  })
})

describe('a strong reference', () => {
  const to = (id: string, more = {}) => ({ _type: 'reference', _ref: id, ...more })

  it('may lead to a document that the same transaction makes later, or to itself', async () => {
    await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'release', by: to('b'), self: to('a') })
      .create({ _id: 'b', _type: 'minister' })
      .commit()
    expect(await lake.robot.fetch('*[_id == "a"][0].by->_id')).toBe('b')
  })

  it('that leads nowhere is refused, and the mutation named that wrote it', async () => {
    const error = await failure(
      lake.robot.mutate([
        ...mutations,
        { create: { _id: 'b', _type: 'release', by: [to('nobody')] } },
      ]),
    )
    expect(error).toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [
          {
            index: 1,
            error: { type: 'documentReferenceDoesNotExistError', id: 'b', referenceID: 'nobody' },
          },
        ],
      },
    })
  })

  it('keeps its document; all who refer are told, some in words', async () => {
    await lake.robot.create({ _id: 'minister', _type: 'minister' })
    const transaction = lake.robot.transaction()
    for (let n = 0; n < 12; n += 1) {
      transaction.create({ _id: `r${n}`, _type: 'release', by: to('minister') })
    }
    await transaction.commit()
    const error = await failure(
      lake.robot.mutate([...mutations, { delete: { id: 'minister' } }, { delete: { id: 'r0' } }]),
    )
    expect(error.statusCode).toBe(409)
    expect(error.message).toMatch(/"r1", .*"r10" and 1 more/)
    expect(error.details).toMatchObject({ items: [{ index: 1, error: { id: 'minister' } }] })
    expect(error.details.items[0].error.referencingIDs).toHaveLength(11)
  })

  it('that the same transaction takes away or weakens keeps nothing', async () => {
    await lake.robot.create({ _id: 'minister', _type: 'minister' })
    await lake.robot.create({ _id: 'a', _type: 'release', by: to('minister') })
    await lake.robot.create({ _id: 'b', _type: 'release', by: to('minister') })
    await lake.robot
      .transaction()
      .delete('minister')
      .patch('a', { unset: ['by'] })
      .patch('b', { set: { 'by._weak': true } })
      .commit()
    expect(await lake.robot.getDocument('minister')).toBeUndefined()
  })

  it('keeps its document from a patch that leaves it, too', async () => {
    await lake.robot.create({ _id: 'minister', _type: 'minister' })
    await lake.robot.create({ _id: 'a', _type: 'release', by: to('minister') })
    const patched = lake.robot
      .transaction()
      .delete('minister')
      .patch('a', { set: { n: 1 } })
    expect(await failure(patched.commit())).toMatchObject({ statusCode: 409 })
  })

  it.each([
    ['weak', { _weak: true }],
    ['weak until published', { _weak: true, _strengthenOnPublish: { type: 'minister' } }],
    ['into another dataset', { _dataset: 'other', _projectId: 'other' }],
  ])('is not one if it is %s', async (_, more) => {
    await lake.robot.create({ _id: 'a', _type: 'release', by: to('nobody', more) })
    expect(await lake.robot.fetch('count(*)')).toBe(1)
  })
})
