import { pathTo } from '#lib/i18n/paths.ts'
import { routing } from '#lib/i18n/routing.ts'
import { environment } from '#lib/settings.ts'
import type { Language } from '#sanity/contract/language.ts'
import { slug } from '#sanity/contract/text.ts'

/**
 * Which release an address of this site is the page of, whether or not there is one; undefined for any
 * other address. What people paste has a slash, a question mark or a `http:` too many.
 */
export function releaseAt(address: string): { language: Language; slug: string } | undefined {
  if (!URL.canParse(address)) return undefined
  const { host, pathname, protocol } = new URL(address)
  if (host !== new URL(environment.siteUrl).host || !/^https?:$/.test(protocol)) return undefined
  const name = pathname.replace(/\/$/, '')
  for (const language of routing.locales) {
    const start = `${pathTo(language, '/releases')}/`
    const asked = slug.safeParse(name.slice(start.length)).data
    if (name.startsWith(start) && asked) return { language, slug: asked }
  }
  return undefined
}
