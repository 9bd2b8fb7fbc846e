import { afterEach, describe, expect, test, vi } from 'vitest'
import { pdfFile } from '#lib/take-away/pdf/pdf-file.ts'
import * as typesetting from '#lib/take-away/pdf/typeset.ts'
import { seededRelease, seededSettings } from '../../../seed-content.ts'
import { picture } from './rich-release.ts'

vi.mock('#lib/take-away/pdf/typeset.ts', { spy: true })
const typeset = vi.mocked(typesetting.typeset)

const release = await seededRelease('es')
const settings = await seededSettings()

afterEach(() => {
  typeset.mockClear()
  vi.restoreAllMocks()
})

describe('a PDF is made', () => {
  test('once for fifty who ask at the same time, and not again for those who come later', async () => {
    const asked = Array.from({ length: 50 }, () => pdfFile(release, settings))
    const [first, ...others] = await Promise.all(asked)
    others.push(await pdfFile(release, settings))
    for (const { body } of others) expect(body).toBe(first?.body)
    expect(typeset).toHaveBeenCalledOnce()
  })

  test.each([
    ['another paper', release, settings, { paper: 'letter' as const }],
    ['a draft', release, settings, { isDraft: true }],
    ['a corrected word', { ...release, subhead: 'Otro' }, settings, {}],
    ['another ministry', release, { ...settings, ministry: { es: 'Otro', en: undefined } }, {}],
  ])('anew for %s', async (_name, other, its, asked) => {
    await pdfFile(release, settings)
    typeset.mockClear()
    await pdfFile(other, its, asked)
    expect(typeset).toHaveBeenCalledOnce()
  })

  test('anew while a picture is missing', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('The lake is asleep.'))
    const pictured = { ...release, images: [{ ...picture, _key: 'i' }] }
    await pdfFile(pictured, settings)
    await vi.waitFor(async () => {
      await pdfFile(pictured, settings)
      expect(typeset.mock.calls.length).toBeGreaterThan(1)
    })
  })
})
