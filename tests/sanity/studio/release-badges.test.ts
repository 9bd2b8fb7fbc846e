import { describe, expect, test } from 'vitest'
import { approvedBy, reviewAsked, sentBack } from '#sanity/release/approval.ts'
import { approvalBadge, publicBadge, timeBadge } from '#sanity/studio/badges/release-badges.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const now = new Date('2026-05-03T15:00:00Z')
const inEnglish = { say: sayIn('en'), language: 'en', timeZone: 'America/Guayaquil' } as const
const inSpanish = { ...inEnglish, say: sayIn('es'), language: 'es' } as const
const ana = { id: 'ana', name: 'Ana Paz' }
const draft = { headline: 'Uno' }
const asked = { ...draft, approval: reviewAsked(ana, now) }
const approved = { ...asked, approval: approvedBy(asked, ana, now) }

describe('the badge of the approval', () => {
  const label = (release: object | null) => approvalBadge({ draft: release }, inSpanish)?.label

  test('follows a draft on its way', () => {
    expect(label(null)).toBeUndefined()
    expect(label(draft)).toBe('Borrador')
    expect(label(asked)).toBe('En revisión')
    expect(label(approved)).toBe('Aprobado por Ana Paz')
    expect(label({ ...approved, headline: 'Dos' })).toBe('Aprobación caducada')
    expect(label({ ...draft, approval: sentBack('Falta la fuente.') })).toBe('Devuelto')
  })

  test('tells who and when, by the clock of the ministry', () => {
    expect(approvalBadge({ draft: asked }, inSpanish)?.title).toBe(
      'Lo envió Ana Paz, 3 de mayo de 2026, 10:00 (hora de Ecuador)',
    )
  })
})

describe('the badge of the time', () => {
  const badge = (published: object | null, unpublished: object | null = null) =>
    timeBadge({ draft: unpublished, published, now }, inEnglish)

  test('counts down to the end of an embargo, or to the hour of a release', () => {
    expect(badge({ embargoUntil: '2026-05-05T18:00:00Z' })?.label).toBe('Embargo: 2 d 3 h left')
    expect(badge({ publishAt: '2026-05-03T15:01:30Z' })?.label).toBe(
      'Appears by itself: 1 min 30 s left',
    )
  })

  test('counts one hour as one', () => {
    const published = { publishAt: '2026-05-03T16:00:00Z' }
    expect(timeBadge({ draft: null, published, now }, inSpanish)?.label).toBe(
      'Aparece por sí solo: falta 1 h',
    )
  })

  test('says that what is not published will not appear', () => {
    expect(badge(null, { publishAt: '2026-05-03T16:00:00Z' })?.title).toMatch(/will not appear/)
  })

  test('goes at the very moment, and with a withdrawal', () => {
    expect(badge({ embargoUntil: '2026-05-03T15:00:00Z' })).toBeNull()
    expect(badge({ publishAt: '2026-05-04T15:00:00Z', withdrawn: { reason: 'x' } })).toBeNull()
  })

  test('names a time that is none', () => {
    expect(badge({ embargoUntil: 'mañana' })?.color).toBe('danger')
  })
})

describe('the badge of what readers see', () => {
  const label = (published: object | null) =>
    publicBadge({ draft: null, published, now }, inEnglish)?.label

  test('is there once they see something, with the version of the text', () => {
    expect(label(null)).toBeUndefined()
    expect(label({ embargoUntil: '2026-05-05T18:00:00Z' })).toBeUndefined()
    expect(label({ publishedAt: '2026-05-03T14:00:00Z' })).toBe('Public')
    expect(label({ corrections: [{ version: 2 }, { version: 3 }] })).toBe('Public · version 3')
    expect(label({ withdrawn: { reason: 'Cifras falsas' } })).toBe('Withdrawn')
  })
})
