import { expect, test } from 'vitest'
import { releasePreview } from '#sanity/release/preview.ts'
import { sayIn } from '#sanity/studio/desk-language.ts'

const now = new Date('2026-05-03T15:00:00Z')
const subtitle = (row: object) =>
  releasePreview({ headline: 'Uno', language: 'es', ...row }, sayIn('es'), now).subtitle

test('a row tells how far a release is, first what matters most', () => {
  const later = '2026-05-05T15:00:00Z'
  expect(subtitle({})).toBe('ES')
  expect(subtitle({ approval: 'inReview', publishAt: later })).toBe('En revisión · ES')
  expect(subtitle({ embargoUntil: later })).toMatch(/^Embargado hasta el .* · ES$/)
  expect(subtitle({ withdrawnAt: later, embargoUntil: later })).toBe('Retirado · ES')
})

test('a row does not call approved what may have been edited or published since', () => {
  expect(subtitle({ approval: 'approved' })).toBe('ES')
})
