import { unstable_getResponseFromNextConfig as responseTo } from 'next/experimental/testing/server'
import { describe, expect, test } from 'vitest'
import nextConfig from '../../next.config.ts'

async function keptBy(path: string, cookies = {}): Promise<string | null> {
  const url = `https://prensa.example${path}`
  const { headers } = await responseTo({ url, nextConfig, cookies })
  return headers.get('cache-control')
}

const PAGES = [
  '/es',
  '/en',
  '/es/comunicados/uno',
  '/en/events',
  '/en/releases?topic=x',
  '/en/releases/pdf',
]
const PREVIEWS = ['/es/vista-previa/secret', '/en/preview/secret', '/preview/es/secret']

describe('what caches on the way may keep', () => {
  test.each(PAGES)('the page %s for a minute, and for a day while the site fails', async (page) => {
    expect(await keptBy(page)).toBe('public, max-age=0, s-maxage=60, stale-if-error=86400')
  })

  test.each(PAGES)('nothing of %s in draft mode', async (page) => {
    expect(await keptBy(page, { __prerender_bypass: 'x' })).toBe('private, no-store')
  })

  test.each(PREVIEWS)('nothing of the preview %s', async (page) => {
    expect(await keptBy(page)).toBe('private, no-store')
  })

  test.each([
    '/_next/static/chunks/a.js',
    '/_next/image',
    '/icon.svg',
    '/es/feeds/rss.xml',
    '/en/calendars/agenda.ics',
    '/es/comunicados/uno.pdf',
    '/en/releases/uno.txt',
    '/en/events/uno.png',
    '/es/card.png',
    '/es/comunicados/uno.md',
    '/es/comunicados/uno.ninjs.json',
    '/en/events/uno.ninjs.json',
    '/api/oembed?url=x',
    '/llms.txt',
    '/sitemap.xml',
    '/studio',
    '/api/revalidate',
  ])('what %s says itself', async (path) => {
    expect(await keptBy(path)).toBeNull()
  })
})
