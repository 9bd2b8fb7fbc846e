import type { ClientError } from '@sanity/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from './lake.ts'

let lake: TestLake
const pair = { draftId: 'drafts.a', publishedId: 'a' }

beforeEach(async () => {
  lake = await openLake()
})

const stored = () => lake.robot.fetch<string[]>('*[] | order(_id)._id', {}, { perspective: 'raw' })

async function startDraft() {
  await lake.robot.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'topic', title: 'One' },
    ifExists: 'fail',
  })
}

const document = <const T extends string>(name: T) => `sanity.action.document.${name}` as const

/** The error that a promise fails with; the test fails if it does not. */
async function failure(promise: Promise<unknown>): Promise<ClientError> {
  return promise.then(
    () => expect.fail('it was done'),
    (problem) => problem,
  )
}

const publish = () => lake.robot.action({ actionType: 'sanity.action.document.publish', ...pair })

describe('the actions of Studio', () => {
  it('create makes a draft', async () => {
    await startDraft()
    expect(await stored()).toEqual(['drafts.a'])
    await expect(startDraft()).rejects.toMatchObject({ statusCode: 409 })
  })

  it('publish moves the draft to the published id', async () => {
    await startDraft()
    await publish()
    expect(await stored()).toEqual(['a'])
    expect(await lake.visitor.getDocument('a')).toMatchObject({ title: 'One' })
  })

  it('edit makes a draft of the published document first', async () => {
    await startDraft()
    await publish()
    await lake.robot.action({
      actionType: 'sanity.action.document.edit',
      ...pair,
      patch: { set: { title: 'Two' } },
    })
    expect(await lake.robot.getDocument('a')).toMatchObject({ title: 'One' })
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'Two' })
  })

  it('unpublish leaves a draft only', async () => {
    await startDraft()
    await publish()
    await lake.robot.action({ actionType: 'sanity.action.document.unpublish', ...pair })
    expect(await stored()).toEqual(['drafts.a'])
  })

  it('discard leaves the published document only', async () => {
    await startDraft()
    await publish()
    await lake.robot.action({
      actionType: 'sanity.action.document.edit',
      ...pair,
      patch: { set: { title: 'Two' } },
    })
    await lake.robot.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' })
    expect(await stored()).toEqual(['a'])
  })

  it('delete removes the document and its draft', async () => {
    await startDraft()
    await publish()
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    await lake.robot.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'a',
      includeDrafts: ['drafts.a'],
    })
    expect(await stored()).toEqual([])
  })

  it('publish makes references strong that were weak until then', async () => {
    await lake.robot.create({ _id: 'minister', _type: 'minister' })
    const reference = {
      _type: 'reference',
      _ref: 'minister',
      _weak: true,
      _strengthenOnPublish: { type: 'minister' },
    }
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', by: reference })
    await publish()
    const published = await lake.robot.getDocument('a')
    expect(published?.by).toEqual({ _type: 'reference', _ref: 'minister' })
  })

  it('publish of another revision than the editor saw is refused', async () => {
    await startDraft()
    const late = lake.robot.action({
      actionType: 'sanity.action.document.publish',
      ...pair,
      ifDraftRevisionId: 'another',
    })
    await expect(late).rejects.toMatchObject({ statusCode: 409 })
  })

  it('are one transaction: all are done or none', async () => {
    await startDraft()
    const both = lake.robot.action([
      { actionType: 'sanity.action.document.publish', ...pair },
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.missing' },
    ])
    await expect(both).rejects.toMatchObject({ statusCode: 404 })
    expect(await stored()).toEqual(['drafts.a'])
  })

  it('that are only tried out leave nothing', async () => {
    await startDraft()
    await lake.robot.action(
      { actionType: 'sanity.action.document.publish', ...pair },
      { dryRun: true },
    )
    expect(await stored()).toEqual(['drafts.a'])
  })

  it.each(['sanity.action.release.publish', 'sanity.action.document.variant.publish'])(
    'that the lake does not have are named: %s',
    async (actionType) => {
      const error = await failure(lake.robot.action({ actionType, releaseId: 'r1' } as never))
      expect(error.statusCode).toBe(501)
      expect(error.message).toContain(actionType)
    },
  )
})

describe('create', () => {
  const make = (ifExists: 'fail' | 'ignore', attributes = {}) =>
    lake.robot.action({
      actionType: document('create'),
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'topic', ...attributes },
      ifExists,
    })

  it('leaves a draft that is there as it is, if asked to', async () => {
    await startDraft()
    await make('ignore', { title: 'Other' })
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'One' })
  })

  it('makes no second document beside a published one', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await expect(make('fail')).rejects.toMatchObject({ statusCode: 409 })
  })

  it('gives the objects in arrays their keys, as edit does', async () => {
    await make('fail', { list: [{ n: 1 }] })
    const patch = { insert: { after: 'list[-1]', items: [{ n: 2 }] } }
    await lake.robot.action({ actionType: document('edit'), ...pair, patch })
    const draft = await lake.robot.getDocument('drafts.a')
    const _key = expect.stringMatching(/^[0-9a-f]{12}$/)
    expect(draft?.list).toEqual([
      { n: 1, _key },
      { n: 2, _key },
    ])
  })
})

describe('publish', () => {
  it('says when it was, and keeps when the document was made', async () => {
    const early = '2001-02-03T04:05:06Z'
    const times = { _createdAt: early, _updatedAt: early }
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', ...times })
    await publish()
    const published = await lake.robot.getDocument('a')
    expect(published?._createdAt).toBe(early)
    expect(Date.parse(published?._updatedAt ?? '')).toBeGreaterThan(Date.parse(early))
  })

  it('of another published revision than the editor saw is refused, and both are named', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    const current = await lake.robot.getDocument('a')
    const error = await failure(
      lake.robot.action({
        actionType: document('publish'),
        ...pair,
        ifPublishedRevisionId: 'another',
      }),
    )
    expect(error).toMatchObject({
      statusCode: 409,
      details: {
        type: 'actionError',
        items: [
          {
            index: 0,
            error: {
              type: 'documentRevisionIDDoesNotMatchError',
              currentRevisionID: current?._rev,
              expectedRevisionID: 'another',
            },
          },
        ],
      },
    })
    expect(await stored()).toEqual(['a', 'drafts.a'])
  })

  it('takes a version, too, and the name that the documentation gives it', async () => {
    await lake.robot.create({ _id: 'versions.r.a', _type: 'topic', title: 'Release' })
    await lake.robot.action({
      actionType: document('publish'),
      versionId: 'versions.r.a',
      publishedId: 'a',
    } as never)
    expect(await lake.robot.getDocument('a')).toMatchObject({ title: 'Release' })
    expect(await stored()).toEqual(['a'])
  })

  it('leaves references weak that are to stay so', async () => {
    const weak = { _ref: 'nobody', _weak: true, _strengthenOnPublish: { type: 'a', weak: true } }
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', by: [weak] })
    await publish()
    expect(await lake.robot.getDocument('a')).toMatchObject({
      by: [{ _ref: 'nobody', _weak: true }],
    })
  })

  it('is refused while a reference leads to a document that is not published', async () => {
    const by = { _ref: 'nobody', _weak: true, _strengthenOnPublish: { type: 'minister' } }
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', by })
    const error = await failure(publish())
    expect(error).toMatchObject({ statusCode: 409, details: { type: 'actionError' } })
    expect(error.message).toContain('nobody')
  })
})

describe('delete and unpublish', () => {
  it.each([
    [{ actionType: document('delete'), publishedId: 'a' }],
    [{ actionType: document('unpublish'), ...pair }],
  ])('of a document that others refer to is refused, and they are named: %j', async (action) => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await lake.robot.create({ _id: 'release', _type: 'release', about: { _ref: 'a' } })
    const error = await failure(lake.robot.action(action as never))
    expect(error.statusCode).toBe(409)
    expect(error.details).toMatchObject({
      type: 'actionError',
      items: [
        { error: { type: 'documentHasExistingReferencesError', referencingIDs: ['release'] } },
      ],
    })
  })

  it('delete does not leave a draft behind unasked', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic' })
    const error = await failure(
      lake.robot.action({ actionType: document('delete'), publishedId: 'a', includeDrafts: [] }),
    )
    expect(error.message).toContain('drafts.a')
    expect(await stored()).toEqual(['a', 'drafts.a'])
  })

  it('unpublish keeps a draft that is there', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic', title: 'Old' })
    await lake.robot.create({ _id: 'drafts.a', _type: 'topic', title: 'New' })
    await lake.robot.action({ actionType: document('unpublish'), ...pair })
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'New' })
  })
})

describe('versions in a release', () => {
  const versionId = 'versions.r.a'

  beforeEach(async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic', title: 'One' })
  })

  const create = (more = {}) =>
    lake.robot.action({
      actionType: document('version.create'),
      publishedId: 'a',
      baseId: 'a',
      versionId,
      ...more,
    } as never)

  it('are made of another document, at the revision that the editor saw', async () => {
    const base = await lake.robot.getDocument('a')
    await expect(create({ ifBaseRevisionId: 'another' })).rejects.toMatchObject({ statusCode: 409 })
    await create({ ifBaseRevisionId: base?._rev })
    expect(await lake.robot.getDocument(versionId)).toMatchObject({ title: 'One' })
    await expect(create()).rejects.toMatchObject({ statusCode: 409 })
  })

  it('are made as given, by the client', async () => {
    await lake.robot.createVersion({
      publishedId: 'a',
      releaseId: 'r',
      document: { _id: versionId, _type: 'topic', title: 'Two' },
    })
    expect(await lake.robot.getDocument(versionId)).toMatchObject({ title: 'Two' })
  })

  it('are replaced, edited and discarded', async () => {
    const two = { _id: versionId, _type: 'topic', title: 'Two' }
    await expect(lake.robot.replaceVersion({ document: two })).rejects.toMatchObject({
      statusCode: 404,
    })
    await create()
    await lake.robot.replaceVersion({ document: two })
    await lake.robot.action({
      actionType: document('edit'),
      draftId: versionId,
      publishedId: 'a',
      patch: { set: { n: 1 } },
    })
    expect(await lake.robot.getDocument(versionId)).toMatchObject({ title: 'Two', n: 1 })
    await lake.robot.discardVersion({ releaseId: 'r', publishedId: 'a' })
    expect(await stored()).toEqual(['a'])
    await expect(
      lake.robot.discardVersion({ releaseId: 'r', publishedId: 'a' }),
    ).rejects.toMatchObject({ statusCode: 404, details: { type: 'actionError' } })
  })

  it('say that the document is to be unpublished', async () => {
    await lake.robot.unpublishVersion({ releaseId: 'r', publishedId: 'a' })
    expect(await lake.robot.getDocument(versionId)).toMatchObject({
      title: 'One',
      _system: { delete: true },
    })
    expect(await lake.robot.getDocument('a')).toMatchObject({ title: 'One' })
  })
})

describe('replaceDraft', () => {
  const attributes = { _id: 'drafts.a', _type: 'topic', title: 'Restored' }
  const replace = () =>
    lake.robot.action({ actionType: document('replaceDraft'), publishedId: 'a', attributes })

  it('restores what Studio restores: over a draft, or beside a published document', async () => {
    await lake.robot.create({ _id: 'a', _type: 'topic' })
    await replace()
    await replace()
    expect(await lake.robot.getDocument('drafts.a')).toMatchObject({ title: 'Restored' })
  })

  it('of nothing is 404', async () => {
    await expect(replace()).rejects.toMatchObject({ statusCode: 404 })
  })
})

describe('an action that is malformed', () => {
  it.each<[object, RegExp]>([
    [{ actionType: document('publish'), draftId: 'a', publishedId: 'a' }, /draftId/],
    [
      { actionType: document('publish'), draftId: 'drafts.b', publishedId: 'a' },
      /"drafts.b" is not/,
    ],
    [{ actionType: document('edit'), ...pair, patch: { explode: 1 } }, /explode/],
    [{ actionType: document('create'), publishedId: 'a', attributes: { _id: 'a' } }, /_type/],
    [{ actionType: document('version.create'), publishedId: 'a' }, /baseId and versionId/],
    [{ actionType: 'explode' }, /actionType/],
    [{}, /actionType/],
  ])('%j is 400 and names its place', async (action, reason) => {
    await startDraft()
    const first = { actionType: document('discard'), draftId: 'drafts.a' }
    const error = await failure(lake.robot.action([first, action] as never))
    expect(error.statusCode).toBe(400)
    expect(error.message).toMatch(reason)
    expect(error.details).toMatchObject({
      type: 'actionError',
      items: [{ index: 1, error: { type: 'validationError' } }],
    })
    expect(await stored()).toEqual(['drafts.a'])
  })
})
