import { afterEach, describe, expect, test, vi } from 'vitest'
import { fill, tagsOf } from './lake.ts'

const { getSettings } = await import('#lib/content/settings.ts')

const settings = {
  _id: 'settings',
  _type: 'settings',
  ministry: { es: 'Secretaría de Salud' },
  timeZone: 'America/Guayaquil',
  contacts: [{ name: 'Guardia de prensa', phone: '+593 2 000 0000' }],
}

const emblem = {
  _id: 'image-a',
  _type: 'sanity.imageAsset',
  url: 'http://inside:3334/images/newsroom/production/a-120x60.svg',
  metadata: { dimensions: { width: 120, height: 60 } },
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the institution’s look', () => {
  test('a colour that is none costs the colour, not the name; the log says so', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    fill([{ ...settings, accent: 'verde', follow: [{ name: 'X', url: 'javascript:alert(1)' }] }])
    const { ministry, contacts, accent, follow } = await getSettings()
    expect(ministry.es).toBe('Secretaría de Salud')
    expect(contacts).toHaveLength(1)
    expect([accent, follow]).toEqual([undefined, []])
    expect(logged.mock.calls.join()).toMatch(/accent[\s\S]*follow\.0\.url/)
  })

  test('an emblem has the address by which browsers find it', async () => {
    fill([{ ...settings, mark: { _type: 'image', asset: { _ref: 'image-a' } } }, emblem])
    const { mark } = await getSettings()
    expect(mark?.asset).toEqual({
      url: 'https://cdn.sanity.io/images/newsroom/production/a-120x60.svg',
      width: 120,
      height: 60,
    })
  })

  test('an emblem that was taken out again is none', async () => {
    fill([{ ...settings, mark: { _type: 'image' } }])
    expect((await getSettings()).mark).toBeUndefined()
  })

  test('is read anew when they change, not when any file does', async () => {
    fill([settings])
    expect((await tagsOf(getSettings)).sort()).toEqual([
      'document:settings',
      'unknown:sanity.imageAsset',
      'unknown:settings',
    ])
  })
})
