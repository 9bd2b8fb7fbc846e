import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SanityClient, SanityDocument } from '@sanity/client'
import { applyPatch } from 'mendoza'
import { beforeEach, describe, expect, it } from 'vitest'
import { Retention } from '#sanity/lake/history/retention.ts'
import { logIn, ORIGIN, openLake, type TestLake, TOKEN } from './lake.ts'

let lake: TestLake

beforeEach(async () => {
  lake = await openLake()
})

type Effects = Record<string, { apply: unknown[]; revert: unknown[] }>
type Line = {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Effects
}
type Query = Record<string, string>

/** Asks for transactions as Studio does: by address, and line by line. */
async function transactions(ids: string, query: Query = {}): Promise<Line[]> {
  const address = `${lake.url}/v2025-02-19/data/history/production/transactions/${ids}`
  const answer = await fetch(`${address}?${new URLSearchParams(query)}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  })
  expect(answer.status).toBe(200)
  const text = await answer.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

async function documents(ids: string, query: Query, client: SanityClient = lake.robot) {
  const url = `/data/history/production/documents/${ids}`
  return (await client.request<{ documents: SanityDocument[] }>({ url, query })).documents
}

async function events(id: string, query: Query = {}) {
  const url = `/data/history/production/events/documents/${id}`
  const answer = await lake.robot.request({ url, query })
  return { list: answer.events[id], nextCursor: answer.nextCursor }
}

const pair = { draftId: 'drafts.a', publishedId: 'a' }
const edit = async (set: object) =>
  (
    await lake.robot.action({
      actionType: 'sanity.action.document.edit',
      ...pair,
      patch: { set } as never,
    })
  ).transactionId
const act = async (action: object) => (await lake.robot.action(action as never)).transactionId
const publish = () => act({ actionType: 'sanity.action.document.publish', ...pair })
const create = (set: object = {}) =>
  act({
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'topic', ...set },
  })

describe('a document of the past', () => {
  it('is found by revision, whatever happened since', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', body: ['x'] })
    const second = await lake.robot
      .patch('a')
      .set({ body: ['x', 'y'] })
      .commit()
    await lake.robot.delete('a')
    await lake.robot.create({ _id: 'a', _type: 'topic', again: true })
    expect(await documents('a', { revision: first._rev })).toEqual([first])
    expect(await documents('a', { revision: second._rev })).toEqual([second])
  })

  it('is found by time', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    // A millisecond is the finest that a time can tell.
    while (new Date().toISOString() <= first._updatedAt);
    const second = await lake.robot.patch('a').set({ n: 2 }).commit()
    expect(await documents('a', { time: first._updatedAt })).toEqual([first])
    expect(await documents('a', { time: second._updatedAt })).toEqual([second])
    expect(await documents('a', { time: '2020-01-01T00:00:00Z' })).toEqual([])
    expect(await documents('a', { time: '2100-01-01T01:00:00+01:00' })).toEqual([second])
  })

  it('is, last, what it was when it was deleted', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const other = await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.robot.delete('a')
    expect(await documents('a,b,c', { lastRevision: 'true' })).toEqual([first, other])
  })

  it('is what it was after a transaction that changed another', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const between = await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.robot.patch('a').set({ n: 2 }).commit()
    expect(await documents('a,b', { revision: between._rev })).toEqual([first, between])
  })

  it('is not there before it was made, nor at a revision that is none', async () => {
    const other = await lake.robot.create({ _id: 'b', _type: 'topic' })
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    expect(await documents('a', { revision: other._rev })).toEqual([])
    expect(await documents('a', { revision: 'nonsense' })).toEqual([])
  })

  it('is found however many revisions there are', async () => {
    const revisions = [await lake.robot.create({ _id: 'a', _type: 'topic', n: 0 })]
    for (let n = 1; n <= 250; n += 1) {
      revisions.push(
        await lake.robot
          .patch('a')
          .set({ n, [`f${n % 7}`]: n })
          .commit(),
      )
    }
    for (const n of [0, 1, 99, 100, 101, 200, 249, 250]) {
      const revision = revisions[n]
      expect(await documents('a', { revision: revision?._rev ?? '' })).toEqual([revision])
    }
  })

  it('is given once, however often its id is asked for', async () => {
    const made = await lake.robot.create({ _id: 'a', _type: 'topic' })
    expect(await documents('a,a', { lastRevision: 'true' })).toEqual([made])
  })

  it('is asked for by one of revision, time and lastRevision', async () => {
    await expect(documents('a', {})).rejects.toThrow('Give one of')
    await expect(documents('a', { time: 'yesterday' })).rejects.toThrow('time')
    await expect(documents('a', { revision: 'x', lastRevision: 'true' })).rejects.toThrow('Give')
  })
})

describe('the transactions of a document', () => {
  it('lead from each revision to the next and back, with author and time', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', text: 'La policía' })
    const second = await lake.robot.patch('a').set({ text: 'La policía detuvo' }).commit()
    await lake.robot.delete('a')
    const lines = await transactions('a', { effectFormat: 'mendoza', excludeMutations: 'true' })
    expect(lines).toMatchObject([
      { id: first._rev, author: 'robot', timestamp: first._updatedAt, documentIDs: ['a'] },
      { id: second._rev, author: 'robot', timestamp: second._updatedAt },
      { documentIDs: ['a'] },
    ])
    expect(lines[0]).not.toHaveProperty('mutations')
    let document: unknown = null
    const states = lines.map(({ effects }) => {
      document = applyPatch(document, effects?.a?.apply ?? [])
      return document
    })
    const bare = ({ _rev, ...rest }: SanityDocument) => rest
    expect(states).toEqual([bare(first), bare(second), null])
    for (const { effects } of lines.reverse()) {
      document = applyPatch(document, effects?.a?.revert ?? [])
    }
    expect(document).toBeNull()
  })

  it('tell their mutations, of the documents asked for', async () => {
    await lake.robot
      .transaction()
      .create({ _id: 'a', _type: 'topic' })
      .create({ _id: 'b', _type: 'topic' })
      .commit()
    const [all] = await transactions('a', { excludeContent: 'true' })
    expect(all).toMatchObject({
      documentIDs: ['a', 'b'],
      mutations: [{ create: { _id: 'a' } }, {}],
    })
    expect(all).not.toHaveProperty('effects')
    const [own] = await transactions('a', {
      includeIdentifiedDocumentsOnly: 'true',
      effectFormat: 'mendoza',
    })
    expect(own).toMatchObject({ documentIDs: ['a'], mutations: [{ create: { _id: 'a' } }] })
    expect(own?.mutations).toHaveLength(1)
    expect(Object.keys(own?.effects ?? {})).toEqual(['a'])
  })

  it('are listed in either direction, between two, a few at a time, by author', async () => {
    const revs: string[] = [(await lake.robot.create({ _id: 'a', _type: 'topic' }))._rev]
    for (let n = 1; n < 5; n += 1) revs.push((await lake.robot.patch('a').set({ n }).commit())._rev)
    await lake.robot.create({ _id: 'other', _type: 'topic' })
    const ids = async (query: Query) => (await transactions('a', query)).map(({ id }) => id)
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = revs
    expect(await ids({})).toEqual(revs)
    expect(await ids({ reverse: 'true', limit: '2' })).toEqual([fifth, fourth])
    expect(await ids({ fromTransaction: second, toTransaction: fourth })).toEqual([
      second,
      third,
      fourth,
    ])
    expect(await ids({ fromTransaction: '', limit: '1' })).toEqual([first])
    expect(await ids({ toTransaction: 'unknown' })).toEqual([])
    expect(await ids({ authors: 'robot,somebody', limit: '1' })).toEqual([first])
    expect(await ids({ authors: 'somebody' })).toEqual([])
    expect(await ids({ toTime: '2020-01-01T00:00:00Z' })).toEqual([])
    expect(await ids({ fromTime: '2020-01-01T00:00:00Z' })).toEqual(revs)
    expect(await ids({ fromTime: '2100-01-01T00:00:00Z' })).toEqual([])
  })

  it('of several documents come in their order, each once', async () => {
    const a = await lake.robot.create({ _id: 'a', _type: 'topic' })
    const b = await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    const both = await lake.robot.transaction().delete('a').delete('drafts.a').commit()
    const lines = await transactions('a,drafts.a', { reverse: 'true' })
    expect(lines.map(({ id }) => id)).toEqual([both.transactionId, b._rev, a._rev])
  })
})

describe('the events of a document', () => {
  it('tell when its draft was created, published, edited, discarded', async () => {
    const created = await create()
    const edited = await edit({ n: 1 })
    const published = await publish()
    const again = await edit({ n: 2 })
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
    const group = { documentId: 'a', author: 'robot', timestamp: expect.any(String) }
    const version = { ...group, versionId: 'drafts.a' }
    expect((await events('drafts.a')).list).toEqual([
      { ...version, type: 'deleteDocumentVersion', versionRevisionId: again },
      { ...version, type: 'createDocumentVersion', versionRevisionId: again },
      {
        ...version,
        type: 'publishDocumentVersion',
        versionRevisionId: edited,
        revisionId: published,
        publishCause: 'document.publish',
      },
      { ...version, type: 'createDocumentVersion', versionRevisionId: created },
    ])
    expect((await events('a')).list).toMatchObject([
      { ...version, type: 'publishDocumentVersion', revisionId: published },
    ])
  })

  it('tell when it was unpublished, and when all of it was deleted', async () => {
    await create()
    await publish()
    const unpublished = await act({ actionType: 'sanity.action.document.unpublish', ...pair })
    await publish()
    await act({ actionType: 'sanity.action.document.delete', publishedId: 'a', includeDrafts: [] })
    const types = async (id: string) => (await events(id)).list.map(({ type }: Query) => type)
    expect(await types('a')).toEqual([
      'deleteDocumentGroup',
      'publishDocumentVersion',
      'unpublishDocument',
      'publishDocumentVersion',
    ])
    expect(await types('drafts.a')).toEqual([...(await types('a')), 'createDocumentVersion'])
    expect((await events('a')).list[2]).toMatchObject({
      versionId: 'drafts.a',
      versionRevisionId: unpublished,
    })
  })

  it('tell that the last draft was discarded, and with it the document', async () => {
    await create()
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
    expect((await events('drafts.a')).list[0]).toMatchObject({ type: 'deleteDocumentGroup' })
  })

  it('tell what was written to it without a draft', async () => {
    const { _rev: created } = await lake.robot.create({ _id: 'a', _type: 'topic' })
    const { _rev: updated } = await lake.robot.patch('a').set({ n: 1 }).commit()
    expect((await events('a')).list).toMatchObject([
      { type: 'updateLiveDocument', revisionId: updated },
      { type: 'createLiveDocument', revisionId: created },
    ])
    expect((await events('drafts.a')).list).toEqual([])
  })

  it('name the content release that a version belongs to', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    const { _rev } = await lake.robot.create({ _id: 'versions.spring.a', _type: 'topic' })
    expect((await events('versions.spring.a')).list).toMatchObject([
      { type: 'createDocumentVersion', releaseId: 'spring', versionRevisionId: _rev },
    ])
  })

  it('come a page at a time', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    for (let n = 0; n < 4; n += 1) await lake.robot.patch('a').set({ n }).commit()
    const all = (await events('a')).list
    const first = await events('a', { limit: '2' })
    const second = await events('a', { limit: '2', nextCursor: first.nextCursor })
    const third = await events('a', { limit: '2', nextCursor: second.nextCursor })
    expect([...first.list, ...second.list, ...third.list]).toEqual(all)
    expect(third.nextCursor).toBe('')
  })
})

describe('an editor restores an older revision', () => {
  it('and its draft is what it was, as one more transaction', async () => {
    const created = await create({ title: 'first' })
    await publish()
    await edit({ title: 'second' })
    const [old] = await documents('a,drafts.a', { revision: created })
    const { _updatedAt, ...attributes } = old ?? expect.fail()
    await act({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a',
      attributes: { ...attributes, _id: 'drafts.a' },
    })
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'first' })
    expect(await transactions('drafts.a')).toHaveLength(4)
  })
})

describe('history', () => {
  it('is for those who may read everything', async () => {
    const path = '/v2025-02-19/data/history/production'
    for (const what of ['transactions/a', 'documents/a?lastRevision=true', 'events/documents/a']) {
      const answer = await fetch(`${lake.url}${path}/${what}`)
      expect(answer.status).toBe(401)
      const cookie = await logIn(lake)
      const users = await fetch(`${lake.url}${path}/${what}`, {
        headers: { cookie, origin: ORIGIN },
      })
      expect(users.status).toBe(200)
    }
  })

  it('is kept across a restart', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    await lake.robot.patch('a').set({ n: 2 }).commit()
    await lake.close()
    lake = await openLake({ dataDir: lake.dataDir })
    expect(await documents('a', { revision: first._rev })).toEqual([first])
    expect(await transactions('a')).toHaveLength(2)
  })

  it('from before there was one is not made up', async () => {
    const { _rev: oldest } = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const older = await lake.robot.patch('a').set({ n: 2 }).commit()
    await lake.close()
    const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'))
    database.exec('DELETE FROM history_change')
    database.close()
    lake = await openLake({ dataDir: lake.dataDir })
    await lake.robot.patch('a').set({ n: 3 }).commit()
    expect(await documents('a', { revision: older._rev })).toEqual([older])
    expect(await documents('a', { revision: oldest })).toEqual([])
    expect(await transactions('a')).toHaveLength(1)
    expect((await events('a')).list).toMatchObject([{ type: 'updateLiveDocument' }])
  })
})

describe('a retention of some days', () => {
  const days = (n: number) => new Date(Date.now() + n * 24 * 60 * 60 * 1000)
  /** Forgets, as if it were so many days later; answers in how many steps. */
  async function forget(now: Date) {
    await lake.close()
    const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'))
    const retention = new Retention(database, 30)
    let steps = 1
    while (retention.step(now)) steps += 1
    await retention.close()
    database.close()
    lake = await openLake({ dataDir: lake.dataDir })
    return steps
  }

  it('forgets what is older, keeps documents and what comes after, and goes on', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    const second = await lake.robot.patch('a').set({ n: 2 }).commit()
    await forget(days(31))
    expect(await lake.robot.getDocument('a')).toEqual(second)
    expect(await documents('a', { revision: first._rev })).toEqual([])
    expect(await documents('a', { revision: second._rev })).toEqual([second])
    const third = await lake.robot.patch('a').set({ n: 3 }).commit()
    await lake.robot.patch('a').set({ n: 4 }).commit()
    expect(await documents('a', { revision: second._rev })).toEqual([second])
    expect(await documents('a', { revision: third._rev })).toEqual([third])
  })

  it('forgets nothing younger', async () => {
    const first = await lake.robot.create({ _id: 'a', _type: 'topic', n: 1 })
    await lake.robot.patch('a').set({ n: 2 }).commit()
    expect(await forget(days(29))).toBe(1)
    expect(await documents('a', { revision: first._rev })).toEqual([first])
  })

  it('forgets in steps', async () => {
    const mutations = Array.from({ length: 450 }, (_, n) => ({
      create: { _id: `t${n}`, _type: 'topic' },
    }))
    await lake.robot.mutate(mutations)
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    expect(await forget(days(31))).toBeGreaterThan(3)
    expect(await transactions('t0')).toEqual([])
    expect(await lake.robot.fetch('count(*)')).toBe(451)
  })
})
