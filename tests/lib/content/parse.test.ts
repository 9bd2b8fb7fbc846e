import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseDocument, parseDocuments } from '#lib/content/parse.ts'
import { topic } from '#sanity/topic/contract.ts'

const good = { _id: 'a', name: { es: 'Seguridad' }, slug: 'seguridad' }
const bad = { _id: 'b', name: { es: 'Otro' }, slug: 'No es una dirección' }

const report = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => report.mockClear())

describe('a document that breaks its contract', () => {
  test('is left out of its list; the others stay', () => {
    expect(parseDocuments('topic', topic, [bad, good]).map(({ _id }) => _id)).toEqual(['a'])
  })

  test('is named in the log with the field that is wrong', () => {
    expect(parseDocument('topic', topic, bad)).toBeUndefined()
    expect(report).toHaveBeenCalledOnce()
    expect(report.mock.calls[0]?.[0]).toMatch(/^The topic b breaks its contract.*\n {2}slug: /s)
  })

  test('is not the same as one that is not there, which is no news', () => {
    expect(parseDocument('topic', topic, null)).toBeUndefined()
    expect(report).not.toHaveBeenCalled()
  })
})
