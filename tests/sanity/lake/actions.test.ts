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

  it('that the lake does not have are named', async () => {
    const error: ClientError = await lake.robot
      .action({
        actionType: 'sanity.action.release.publish',
        releaseId: 'r1',
      })
      .then(
        () => expect.fail('it was done'),
        (problem) => problem,
      )
    expect(error.statusCode).toBe(501)
    expect(error.message).toContain('sanity.action.release.publish')
  })
})
