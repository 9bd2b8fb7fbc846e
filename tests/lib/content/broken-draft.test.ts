import { expect, test } from 'vitest'
import { breachesOf } from '#lib/content/broken-draft.ts'
import { seededRelease } from '#tests/seed-content.ts'

test('a draft that keeps its contract has nothing wrong', async () => {
  expect(breachesOf('release', await seededRelease('es'), 'es')).toBeUndefined()
})

test('what is wrong with a draft is told by field, in the language of the page', async () => {
  const draft = { ...(await seededRelease('es')), headline: 'x'.repeat(201), dateline: {} }
  const fields = (language: 'es' | 'en') =>
    breachesOf('release', draft, language)?.map(({ field, reason }) => `${field}: ${reason}`)
  expect(fields('es')).toEqual([
    expect.stringMatching(/^headline: Demasiado grande/),
    expect.stringMatching(/^dateline\.city: Entrada inválida/),
    expect.stringMatching(/^dateline\.date: Entrada inválida/),
  ])
  expect(fields('en')?.[0]).toMatch(/^headline: Too big/)
})
