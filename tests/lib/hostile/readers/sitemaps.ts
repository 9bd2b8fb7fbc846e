import { expect } from 'vitest'
import { documents } from '#sanity/seed/documents.ts'
import { fill } from '../../content/lake.ts'
import { field, type Reader, sent } from './field.ts'
import { xml, xmlText } from './xml.ts'

const { sitemap } = await import('#lib/sitemaps/sitemap.ts')

const seeded = documents.find(
  (one) => one._type === 'release' && 'language' in one && one.language === 'es',
)

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** Left out is also what XML holds but tells nobody to write (XML 1.0, 2.2). */
const held = (text: string) =>
  xmlText(text)
    .replace(/(?![\t\n\u0085])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
    .trim()

/** The one sitemap that has words in it, from documents as they are stored. */
export const newsSitemap: Reader = async ({ line, words }) => {
  const stored = (_id: string) => ({
    ...seeded,
    _id,
    _type: 'release',
    _updatedAt: new Date().toISOString(),
    slug: { current: _id },
    headline: line,
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
  })
  const ministry = { es: words, en: words }
  fill([
    { _id: 'settings', _type: 'settings', ministry, timeZone: 'UTC' },
    stored('one'),
    stored('two'),
  ])
  const document = xml(sent((await sitemap('news')) ?? ''))
  const told = (name: string) =>
    [...document.getElementsByTagNameNS(NEWS, name)].map(({ textContent }) => textContent?.trim())
  expect(told('title')).toHaveLength(2)
  return [
    field('title', told('title')[0], held(line)),
    field('publication', told('name')[0], held(words)),
  ]
}
