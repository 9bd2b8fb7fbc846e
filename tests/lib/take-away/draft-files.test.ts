import { NextRequest } from 'next/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { GET } from '#app/[locale]/releases/[slug]/files/[format]/route.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'

const draft = vi.hoisted(() => ({ isEnabled: false }))

// What Next and its caches would give; the files are made by the real thing.
vi.mock('next/headers', () => ({ draftMode: async () => draft }))
vi.mock('#lib/content/settings.ts', () => ({ getSettings: () => seededSettings() }))
vi.mock('#lib/content/event.ts', () => ({ getEvent: async () => undefined }))
vi.mock('#lib/content/release.ts', () => ({
  getRelease: () => seededRelease('es'),
  getWithdrawnRelease: async () => undefined,
}))

async function statusOf(format: string): Promise<number> {
  const params = Promise.resolve({ locale: 'es', slug: 'x', format })
  const request = new NextRequest(`https://prensa.example/es/comunicados/x.${format}`)
  const answer = await GET(request, { params })
  await answer.body?.cancel()
  return answer.status
}

beforeEach(() => {
  draft.isEnabled = false
})

describe('the files of a release', () => {
  test.each(['pdf', 'txt', 'csv', 'zip'])('are there for everyone: %s', async (format) => {
    expect(await statusOf(format)).toBe(200)
  })

  test.each(['txt', 'csv', 'zip'])(
    'in draft mode are none that would not say so: no %s',
    async (format) => {
      draft.isEnabled = true
      expect(await statusOf(format)).toBe(404)
    },
  )

  test('in draft mode are a PDF, which is stamped', async () => {
    draft.isEnabled = true
    expect(await statusOf('pdf')).toBe(200)
  })

  test('are not begun to be packed for more than eight at once', async () => {
    const params = Promise.resolve({ locale: 'es', slug: 'x', format: 'zip' })
    const ask = () =>
      GET(new NextRequest('https://prensa.example/es/comunicados/x.zip'), { params })
    const open = await Promise.all(Array.from({ length: 8 }, ask))
    const refused = await ask()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '15'])
    await Promise.all(open.map(({ body }) => body?.cancel()))
    expect(await statusOf('zip')).toBe(200)
  })
})
