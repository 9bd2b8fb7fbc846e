import { expect, test } from 'vitest'
import { type StoredRelease, translationOf } from '#sanity/release/translation.ts'
import {
  idsOf,
  metadata,
  missingLanguages,
  originalAmong,
  standingAmong,
  versionsOf,
} from '#sanity/studio/translations/versions.ts'

const tie = metadata.parse({
  _id: 'tie',
  translations: ['a', 'b', 'gone'].map((_ref) => ({ language: 'es', value: { _ref } })),
})
const original: StoredRelease = {
  _id: 'a',
  _updatedAt: '2026-05-01T12:00:00Z',
  language: 'es',
  headline: 'Uno',
}
const translation = { _id: 'drafts.b', language: 'en', translatedFrom: translationOf(original) }
const versions = (...stored: StoredRelease[]) => versionsOf(idsOf('b', tie), stored)

test('a version is looked for where the tie says, and where it was asked for without one', () => {
  expect(idsOf('b', tie)).toEqual(['b', 'a', 'gone'])
  expect(idsOf('b', null)).toEqual(['b'])
})

test('a version may be a draft alone, and a tie to a deleted document is none', () => {
  expect(versions(original, translation)).toMatchObject([
    { id: 'b', language: 'en', published: undefined },
    { id: 'a', language: 'es', draft: undefined },
  ])
})

test('a language without a version is missing', () => {
  expect(missingLanguages(versions(original))).toEqual(['en'])
  expect(missingLanguages(versions(original, translation))).toEqual([])
})

test('a translation follows what is published of its original, and not a draft of a change', () => {
  const draft = { ...original, _id: 'drafts.a', headline: 'Dos' }
  const [current] = versions(original, translation)
  const all = versions(original, draft, translation)
  expect(current && originalAmong(current, all)).toMatchObject({ id: 'a' })
  expect(current && standingAmong(current, all)).toEqual({ state: 'upToDate' })
  const changed = versions({ ...original, headline: 'Dos' }, translation)
  expect(current && standingAmong(current, changed)).toMatchObject({ fields: ['headline'] })
})
