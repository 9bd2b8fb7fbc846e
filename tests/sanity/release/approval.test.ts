import { describe, expect, test } from 'vitest'
import {
  approvalRefusal,
  approvalState,
  approvedBy,
  digestOf,
  publishRefusal,
  reviewAsked,
  sentBack,
} from '#sanity/release/approval.ts'
import { authorsOf, transactionsIn } from '#sanity/release/authors.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const say = sayIn('en')
const now = new Date('2026-05-03T15:15:00Z')
const ana = { id: 'ana', name: 'Ana Paz' }
const luis = { id: 'luis', name: 'Luis Mera' }
const text = { _id: 'drafts.r', _type: 'release', _rev: '1', headline: 'Uno', body: [{ a: 1 }] }
const required = { approvalRequired: true }
const asked = { ...text, approval: reviewAsked(ana, now) }
const approved = { ...asked, approval: approvedBy(asked, luis, now) }

describe('a release on its way', () => {
  test('is a draft until it is sent to review, then waits, then is approved', () => {
    expect([text, asked, approved].map(approvalState)).toEqual(['draft', 'inReview', 'approved'])
    expect(approved.approval).toMatchObject({ requestedBy: ana, approvedBy: luis })
  })

  test('is a draft again, with a note, when it is sent back', () => {
    const back = { ...asked, approval: sentBack(' Falta la fuente. ') }
    expect(approvalState(back)).toBe('draft')
    expect(back.approval.note).toBe('Falta la fuente.')
  })

  test.each([
    ['its headline changes', { headline: 'Dos' }],
    ['its embargo is moved', { embargoUntil: '2026-05-04T15:00:00Z' }],
    ['a picture is added', { images: [{ _key: 'a' }] }],
  ])('is no longer approved when %s', (_what, change) => {
    expect(approvalState({ ...approved, ...change })).toBe('edited')
  })

  test('stays approved through what the desk writes', () => {
    const published = {
      ...approved,
      _id: 'r',
      _rev: '2',
      _updatedAt: '2026-05-03T16:00:00Z',
      publishedAt: '2026-05-03T16:00:00Z',
      corrections: [{ _key: 'a' }],
    }
    expect(approvalState(published)).toBe('approved')
  })

  test('has the same digest whatever the order of its fields, and with an emptied one', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }))
    expect(digestOf({ a: 1, b: null })).toBe(digestOf({ a: 1 }))
  })

  test('with an approval that cannot be read is not approved', () => {
    expect(approvalState({ ...text, approval: 'approved' })).toBe('draft')
    expect(approvalState({ ...text, approval: { status: 'approved' } })).toBe('edited')
  })
})

describe('publishing', () => {
  test('asks for no approval unless the settings say so', () => {
    expect(publishRefusal(text, undefined, say)).toMatch(/being read/)
    expect(publishRefusal(text, { approvalRequired: false }, say)).toBeUndefined()
  })

  test('is refused, with the reason, until the very text is approved', () => {
    expect(publishRefusal(text, required, say)).toMatch(/send it to review/)
    expect(publishRefusal(asked, required, say)).toMatch(/waits for approval/)
    expect(publishRefusal({ ...approved, headline: 'Dos' }, required, say)).toMatch(/edited after/)
    expect(publishRefusal(approved, required, say)).toBeUndefined()
  })
})

describe('approving', () => {
  const wrote = (...ids: string[]) => ({ ids: new Set(ids), isWhole: true })

  test('is for somebody who neither wrote the text nor asked for the review', () => {
    expect(approvalRefusal(asked, luis, wrote('ana'), say)).toBeUndefined()
    expect(approvalRefusal(asked, ana, wrote(), say)).toMatch(/own account/)
    expect(approvalRefusal(asked, luis, wrote('ana', 'luis'), say)).toMatch(/own account/)
  })

  test('is refused to everybody while it is unknown who wrote the text', () => {
    expect(approvalRefusal(asked, luis, 'failed', say)).toMatch(/could not be read/)
    expect(approvalRefusal(asked, luis, 'reading', say)).toMatch(/is being read/)
  })
})

describe('who wrote a text', () => {
  const historyIn = (lines: string[]) => ({
    transactions: transactionsIn(`${lines.join('\n')}\n`),
    isWhole: true,
  })

  const line = (author: string, ...mutations: object[]) =>
    JSON.stringify({ id: 't', author, mutations })

  test('are those who changed a field of it, in whatever way', () => {
    const lines = [
      line('a', { create: { _id: 'drafts.r' } }),
      line('b', { patch: { id: 'drafts.r', set: { 'dateline.city': 'Quito' } } }),
      line('c', { patch: { id: 'drafts.r', diffMatchPatch: { headline: '@@' } } }),
      line('d', { patch: { id: 'drafts.r', insert: { after: 'body[-1]', items: [] } } }),
      line('e', { patch: { id: 'drafts.r', unset: ['subhead'] } }),
    ]
    expect([...authorsOf(historyIn(lines)).ids]).toEqual([...'abcde'])
  })

  test('are not those who only approved, sent back, published or corrected it', () => {
    const lines = [
      line('b', { patch: { id: 'drafts.r', set: { approval: {} } } }),
      line('c', { patch: { id: 'drafts.r', unset: ['approval.note'], set: { publishedAt: 'x' } } }),
    ]
    expect(authorsOf(historyIn(lines)).ids.size).toBe(0)
  })

  test('are also those of whom the history does not say what they did', () => {
    expect([...authorsOf({ transactions: [{ id: 't', author: 'z' }], isWhole: true }).ids]).toEqual(
      ['z'],
    )
  })
})
