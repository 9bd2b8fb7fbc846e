import {
  getRewrittenUrl,
  unstable_getResponseFromNextConfig as responseTo,
} from 'next/experimental/testing/server'
import { describe, expect, test } from 'vitest'
import { PARAMETER_NAMES } from '#lib/archive/criteria.ts'
import { isRefused } from '#lib/archive/routes.ts'
import nextConfig from '../../../next.config.ts'

const SITE = 'https://prensa.example'

const answer = (path: string) => responseTo({ url: SITE + path, nextConfig })

describe('the archive’s addresses', () => {
  test.each(PARAMETER_NAMES)('a list that is asked for %s is answered anew', async (name) => {
    const spanish = await answer(`/es/comunicados?${name}=x`)
    expect(getRewrittenUrl(spanish)).toBe(`${SITE}/archive/es?${name}=x`)
    const english = await answer(`/en/releases?utm_source=a&${name}=x`)
    expect(getRewrittenUrl(english)).toBe(`${SITE}/archive/en?utm_source=a&${name}=x`)
  })

  test.each(['/es/comunicados', '/es/comunicados?utm_source=a'])(
    '%s stays the static list',
    async (path) => {
      expect(getRewrittenUrl(await answer(path))).toBe(
        SITE + path.replace('comunicados', 'releases'),
      )
    },
  )

  test.each([
    ['/archive/en?q=x', '/en/releases?q=x'],
    ['/es/releases?q=x', '/es/comunicados?q=x'],
    ['/es/comunicados/pagina/7', '/es/comunicados'],
    ['/en/releases/page/7', '/en/releases'],
  ])('%s leads to %s for good', async (path, place) => {
    const { status, headers } = await answer(path)
    expect(status).toBe(308)
    expect(headers.get('location')).toBe(SITE + place)
  })
})

test('only a parameter of the archive that makes no sense is refused', () => {
  expect(isRefused('/es/comunicados?year=20x5')).toBe(true)
  expect(isRefused('/en/releases?kind=novel&year=2015')).toBe(true)
  expect(isRefused('/en/releases?q=why?&year=20x5')).toBe(true)
  for (const address of ['/en/releases?year=', '/en/releases?page=x', '/en/events?year=x', '//']) {
    expect(isRefused(address)).toBe(false)
  }
})
