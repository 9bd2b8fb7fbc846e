import { expect, test } from 'vitest'
import { hasBeenPublic } from '#sanity/release/appearance.ts'

const now = new Date('2026-05-03T15:00:00Z')
const at = (publishedAt: unknown) => hasBeenPublic({ publishedAt }, now)

test('a release has been public since its moment of publication has passed', () => {
  expect(at('2026-05-03T15:00:00Z')).toBe(true)
  expect(at('2026-05-03T10:00:01-05:00')).toBe(false)
  expect(at(null)).toBe(false)
  expect(hasBeenPublic({}, now)).toBe(false)
})

test('it has been, also where a draft of it has a time to come', () => {
  const draft = { publishedAt: '2026-05-01T15:00:00Z', embargoUntil: '2026-05-09T15:00:00Z' }
  expect(hasBeenPublic(draft, now)).toBe(true)
})
