import { setImmediate } from 'node:timers/promises'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { documents } from '#sanity/seed/documents.ts'
import { fill } from '../content/lake.ts'

const { sitemap, sitemapIndex } = await import('#lib/sitemaps/sitemap.ts')

const { DOMParser } = new JSDOM().window
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** By a parser that accepts nothing but XML. */
function parsed(xml: string | undefined): Element {
  const document = new DOMParser().parseFromString(xml ?? '', 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document.documentElement
}

const seeded = documents.map((document) => ({ ...document, _updatedAt: '2015-01-27T00:00:00Z' }))

const texts = (root: Element, namespace: string, name: string) =>
  [...root.getElementsByTagNameNS(namespace, name)].map(({ textContent }) => textContent)

describe('a sitemap', () => {
  test('has each page, when it changed, and its versions with a default', async () => {
    fill(seeded)
    const root = parsed(await sitemap('releases-2015-1'))
    expect(texts(root, SITEMAPS, 'loc')).toHaveLength(2)
    expect(texts(root, SITEMAPS, 'lastmod')).toEqual(Array(2).fill('2015-01-27T00:00:00.000Z'))
    for (const url of root.getElementsByTagNameNS(SITEMAPS, 'url')) {
      const links = [...url.children].filter(({ localName }) => localName === 'link')
      const languages = links.map((link) => link.getAttribute('hreflang')).sort()
      expect(languages).toEqual(['en', 'es', 'x-default'])
    }
  })

  test('of news names publication, language, moment and title as Google wants', async () => {
    const release = seeded.find(
      (one) => one._type === 'release' && 'language' in one && one.language === 'es',
    )
    const publishedAt = new Date(Date.now() - 3_600_000).toISOString()
    const headline = 'Uno & dos <tres> ]]>'
    fill([...seeded, { ...release, _id: 'new', _type: 'release', publishedAt, headline }])
    const root = parsed(await sitemap('news'))
    expect(texts(root, NEWS, 'title')).toEqual([headline])
    expect(texts(root, NEWS, 'publication_date')).toEqual([publishedAt])
    expect(texts(root, NEWS, 'name')).toEqual(['Ministerio del Interior'])
    expect(texts(root, NEWS, 'language')).toEqual(['es'])
  })

  test('in which there is nothing is whole, and nothing fails after it', async () => {
    fill(seeded)
    const root = parsed(await sitemap('news'))
    expect([root.localName, root.children]).toMatchObject(['urlset', { length: 0 }])
    // What a stream reports late would fail this test.
    await setImmediate()
  })

  test.each(['releases-2014-1', 'releases-2015-2', 'releases-2015-0', 'events-2015', 'x', ''])(
    'there is none named %j',
    async (name) => {
      fill(seeded)
      expect(await sitemap(name)).toBeUndefined()
    },
  )
})

test('the index names each sitemap, and when something in it changed', async () => {
  fill(seeded)
  const root = parsed(await sitemapIndex())
  expect(texts(root, SITEMAPS, 'loc')).toEqual(
    ['pages', 'news', 'releases-2015-1', 'ministers', 'events-2015-1'].map(
      (name) => `https://prensa.example/sitemaps/${name}.xml`,
    ),
  )
  expect(texts(root, SITEMAPS, 'lastmod')).toHaveLength(4)
})
