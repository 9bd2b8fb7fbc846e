import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { releaseAt } from '#lib/oembed/release-at.ts'
import { releaseEmbed } from '#lib/oembed/release-embed.ts'
import { EMBED_WRITERS } from '#lib/oembed/write.ts'
import { seededRelease, seededSettings } from '../../seed-content.ts'
import { richRelease } from '../take-away/pdf/rich-release.ts'

const settings = await seededSettings()
const release = await seededRelease('en')
const PAGE = `https://prensa.example/en/releases/${release.slug}`

describe('an address', () => {
  test.each([
    PAGE,
    `${PAGE}/`,
    `${PAGE}?utm_source=x#top`,
    PAGE.replace('https:', 'http:'),
    PAGE.replace('prensa', 'PRENSA'),
  ])('of a release is known: %s', (address) => {
    expect(releaseAt(address)).toEqual({ language: 'en', slug: release.slug })
  })

  test('is of the language that it is in', () => {
    expect(releaseAt('https://prensa.example/es/comunicados/uno')?.language).toBe('es')
    expect(releaseAt('https://prensa.example/es/releases/uno')).toBeUndefined()
  })

  test.each([
    'https://other.example/en/releases/uno',
    'https://prensa.example.other.example/en/releases/uno',
    'https://prensa.example@other.example/en/releases/uno',
    'https://prensa.example:8080/en/releases/uno',
    'ftp://prensa.example/en/releases/uno',
    'https://prensa.example/en/releases',
    'https://prensa.example/en/releases/',
    'https://prensa.example/en/releases/uno/dos',
    'https://prensa.example/en/releases/uno.pdf',
    'https://prensa.example/en/releases/%2e%2e%2fstudio',
    'https://prensa.example/en/events/uno',
    '/en/releases/uno',
    'javascript:alert(1)',
    '',
  ])('that is no release here is unknown: %s', (address) => {
    expect(releaseAt(address)).toBeUndefined()
  })
})

describe('an embedded release', () => {
  const embed = releaseEmbed(release, settings, {})
  const { body } = new JSDOM(embed.html).window.document

  test('says what it is, in what language, from when, whose and where it stands', () => {
    const quote = body.querySelector('blockquote')
    expect(quote?.lang).toBe('en')
    expect(quote?.cite).toBe(PAGE)
    expect(quote?.querySelector('strong')?.textContent).toBe(release.headline)
    expect(quote?.textContent).toContain('Washington, D.C. (January 27, 2015) – ')
    expect(quote?.querySelector('a')?.href).toBe(PAGE)
    expect(quote?.querySelector('a')?.textContent).toBe('Ministry of the Interior')
  })

  test('brings nothing that runs, styles or loads', () => {
    const elements = [...body.querySelectorAll('*')]
    const names = new Set(elements.map(({ localName }) => localName))
    expect([...names].sort()).toEqual(['a', 'blockquote', 'footer', 'p', 'strong'])
    expect(elements.flatMap((one) => one.getAttributeNames())).toEqual(['lang', 'cite', 'href'])
  })

  test('has what oEmbed wants of a rich one', () => {
    expect(embed).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: release.headline,
      provider_name: 'Ministry of the Interior',
      width: 550,
      thumbnail_url: `${PAGE}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
    expect(embed.height).toBeGreaterThan(100)
  })

  test('tells that it was corrected', async () => {
    const { html } = releaseEmbed(await richRelease(), settings, {})
    expect(html).toContain('<em>Corregido el 28 de enero de 2015')
  })

  test('keeps within the room that there is', () => {
    const small = releaseEmbed(release, settings, { width: 320, height: 200 })
    expect(small.width).toBe(320)
    expect(small.height).toBeLessThanOrEqual(200)
    expect(small.html).toContain('<strong>')
    expect(small.html).not.toContain('January 27, 2015')
    expect(small).not.toHaveProperty('thumbnail_url')
  })

  test('is the same as JSON and as XML', () => {
    const { DOMParser } = new JSDOM().window
    const xml = new DOMParser().parseFromString(EMBED_WRITERS.xml.write(embed), 'application/xml')
    const read = [...(xml.querySelector('oembed')?.children ?? [])].map((one) => [
      one.localName,
      one.textContent,
    ])
    const told = Object.entries(embed).map(([name, value]) => [name, String(value)])
    expect(read).toEqual(told)
    expect(JSON.parse(EMBED_WRITERS.json.write(embed))).toEqual(embed)
  })
})
