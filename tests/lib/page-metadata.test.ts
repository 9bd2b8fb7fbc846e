import { describe, expect, test } from 'vitest'
import { CARD } from '#lib/cards/card.ts'
import { releasePlace } from '#lib/i18n/paths.ts'
import { draftMetadata, pageMetadata, withdrawnMetadata } from '#lib/metadata/page-metadata.ts'
import { seededSettings } from '../seed-content.ts'

describe('what a page tells about itself', () => {
  test('its address, that of each version and of the feeds, whole; Spanish is the default', async () => {
    const { alternates, title } = pageMetadata({
      settings: await seededSettings(),
      language: 'en',
      title: 'Headline',
      places: { es: releasePlace('uno'), en: releasePlace('one') },
    })
    expect(title).toBe('Headline · Ministry of the Interior')
    expect(alternates).toEqual({
      canonical: 'https://prensa.example/en/releases/one',
      languages: {
        es: 'https://prensa.example/es/comunicados/uno',
        en: 'https://prensa.example/en/releases/one',
        'x-default': 'https://prensa.example/es/comunicados/uno',
      },
      types: {
        'application/rss+xml': [
          { url: 'https://prensa.example/en/feeds/rss.xml', title: 'Releases (RSS)' },
        ],
        'application/atom+xml': [
          { url: 'https://prensa.example/en/feeds/atom.xml', title: 'Releases (Atom)' },
        ],
        'application/feed+json': [
          { url: 'https://prensa.example/en/feeds/feed.json', title: 'Releases (JSON Feed)' },
        ],
      },
    })
  })

  test('its language to those it is shared with, with a region, as Open Graph wants', async () => {
    const settings = await seededSettings()
    const locale = (language: 'es' | 'en') =>
      pageMetadata({ settings, language, title: 'T', places: {} }).openGraph
    expect(locale('es')).toMatchObject({ locale: 'es_EC' })
    expect(locale('en')).toMatchObject({ locale: 'en_US' })
  })

  test('its picture, with its measures and its words, large where it is shared', async () => {
    const settings = await seededSettings()
    const card = { path: '/en/releases/one.png?v=abc', alt: 'A', ...CARD }
    const page = { settings, language: 'en', title: 'T', places: {} } as const
    const { openGraph, twitter } = pageMetadata({ ...page, card })
    expect(openGraph?.images).toEqual({
      url: 'https://prensa.example/en/releases/one.png?v=abc',
      alt: 'A',
      width: 1200,
      height: 630,
      type: 'image/png',
    })
    expect(twitter).toEqual({ card: 'summary_large_image' })
    expect(pageMetadata(page).openGraph?.images).toMatchObject({
      url: expect.stringMatching(/^https:\/\/prensa\.example\/en\/card\.png\?v=/),
    })
  })

  test('no picture of what was withdrawn', async () => {
    const { openGraph } = withdrawnMetadata('es', await seededSettings())
    expect(openGraph).not.toHaveProperty('images')
  })

  test('the emblem as its icon, unless it is a long logotype', async () => {
    const settings = await seededSettings()
    const iconOf = (width: number) => {
      const asset = { url: 'https://lake.example/a.svg', width, height: 100 }
      const mark = { alt: undefined, asset }
      return pageMetadata({
        settings: { ...settings, mark },
        language: 'es',
        title: 'T',
        places: {},
      }).icons
    }
    expect(iconOf(120)).toBe('https://lake.example/a.svg')
    expect(iconOf(400)).toBe('/icon.svg')
  })

  test('a title that says nothing of a draft', () => {
    expect(draftMetadata('en')).toEqual({ title: 'Preview · not for publication' })
  })

  test('no version that does not exist', async () => {
    const { alternates } = pageMetadata({
      settings: await seededSettings(),
      language: 'en',
      title: 'Headline',
      places: { en: releasePlace('one') },
    })
    expect(alternates?.languages).toEqual({
      en: 'https://prensa.example/en/releases/one',
      'x-default': 'https://prensa.example/en/releases/one',
    })
  })
})
