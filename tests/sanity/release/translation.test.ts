import { describe, expect, test } from 'vitest'
import {
  draftTranslation,
  OWN_FIELDS,
  originalOf,
  type StoredRelease,
  standing,
  translationOf,
} from '#sanity/release/translation.ts'
import { releaseInEnglish } from '#sanity/seed/release-en.ts'
import { releaseInSpanish } from '#sanity/seed/release-es.ts'

const original: StoredRelease = {
  _id: 'release-1',
  _type: 'release',
  _rev: 'r1',
  _createdAt: '2026-05-01T10:00:00Z',
  _updatedAt: '2026-05-01T12:00:00Z',
  language: 'es',
  kind: 'statement',
  headline: 'Un titular',
  slug: { _type: 'slug', current: 'un-titular' },
  minister: { _type: 'reference', _ref: 'minister-1' },
  topics: [{ _type: 'reference', _ref: 'topic-1', _key: 'a' }],
  images: [{ _type: 'figureImage', _key: 'b', alt: 'Qué se ve', asset: { _ref: 'image-x' } }],
  related: [],
  referenceCode: 'B-12',
  approval: { status: 'approved', text: 'digest' },
  publishedAt: '2026-05-01T12:00:00Z',
  corrections: [{ _key: 'c', what: 'A' }],
}
const now = new Date('2026-05-02T00:00:00Z')
const make = (source: StoredRelease, versions = ['release-1']) =>
  draftTranslation(source, { id: 'release-2', language: 'en', versions, now })

describe('the draft of a translation', () => {
  test('carries over the text to translate, the references and the pictures, with their keys', () => {
    expect(make(original)).toMatchObject({
      _id: 'drafts.release-2',
      _type: 'release',
      language: 'en',
      kind: 'statement',
      headline: 'Un titular',
      minister: original.minister,
      topics: original.topics,
      images: original.images,
    })
  })

  test('has nothing of what each version has for itself', () => {
    const draft = make(original)
    for (const field of OWN_FIELDS.filter((own) => own !== 'language' && own !== 'translatedFrom'))
      expect(draft).not.toHaveProperty(field)
    for (const field of ['_rev', '_createdAt', '_updatedAt'])
      expect(draft).not.toHaveProperty(field)
  })

  test('does not appear earlier than its original, and has no time that has passed', () => {
    const times = { publishAt: '2026-05-01T23:00:00Z', embargoUntil: '2026-05-03T09:00:00Z' }
    const draft = make({ ...original, ...times })
    expect(draft).toMatchObject({ embargoUntil: '2026-05-03T09:00:00Z' })
    expect(draft).not.toHaveProperty('publishAt')
  })

  test('names its original by the published id, also when it was made from a draft', () => {
    expect(originalOf(make({ ...original, _id: 'drafts.release-1' }))).toBe('release-1')
  })

  test('of a translation is one of the first original', () => {
    const translation = { ...make(original), _id: 'release-2' }
    expect(originalOf(make(translation))).toBe('release-1')
  })

  test('of a translation whose original is gone is one of what it was made from', () => {
    const translation = { ...make(original), _id: 'release-2' }
    expect(originalOf(make(translation, ['release-2']))).toBe('release-2')
  })
})

describe('a translation', () => {
  const translation = { _id: 'release-2', translatedFrom: translationOf(original) }
  const later = '2026-05-03T08:00:00Z'

  test('is up to date when its original was published again without a changed word', () => {
    const again = { ...original, _updatedAt: later, approval: {}, publishedAt: later }
    expect(standing(translation, again)).toEqual({ state: 'upToDate' })
  })

  test('is out of date when its original says something else, and says in which fields', () => {
    const changed = { ...original, _updatedAt: later, headline: 'Otro', subhead: 'Una bajada' }
    expect(standing(translation, changed)).toEqual({
      state: 'outOfDate',
      since: later,
      fields: ['headline', 'subhead'],
    })
  })

  test('is out of date when something was taken out of its original', () => {
    expect(standing(translation, { ...original, _updatedAt: later, topics: [] })).toMatchObject({
      state: 'outOfDate',
    })
  })

  test('is out of date when the embargo of its original was moved', () => {
    const moved = { ...original, _updatedAt: later, embargoUntil: '2026-06-01T00:00:00Z' }
    expect(standing(translation, moved)).toMatchObject({ fields: ['embargoUntil'] })
  })

  test('that knows only a moment is out of date when its original was written to since', () => {
    const { text: _, ...moment } = translation.translatedFrom
    const old = { _id: 'release-2', translatedFrom: moment }
    expect(standing(old, original)).toEqual({ state: 'upToDate' })
    expect(standing(old, { ...original, _updatedAt: later })).toEqual({
      state: 'outOfDate',
      since: later,
      fields: [],
    })
  })

  test.each([
    ['that does not say of what', { _id: 'release-2' }, original],
    ['whose original is gone', translation, undefined],
    ['of another text', translation, { ...original, _id: 'release-9' }],
  ])('%s is not called out of date', (_, version, text) => {
    expect(standing(version, text)).toEqual({ state: 'unknown' })
  })
})

test('the first release in Spanish is a translation of the English one, and up to date', () => {
  const english = { ...releaseInEnglish, _updatedAt: '2026-11-24T00:00:00Z' }
  expect(standing(releaseInSpanish, english)).toEqual({ state: 'upToDate' })
})
