// Addresses of the site's pages.
import { createNavigation } from 'next-intl/navigation'
import type { Language } from '#sanity/contract/language.ts'
import { routing } from './routing.ts'

const { getPathname } = createNavigation(routing)

export type Place = Parameters<typeof getPathname>[0]['href']

/** A page's path in a language, `/es/comunicados/...`. */
export function pathTo(locale: Language, place: Place): string {
  return getPathname({ locale, href: place })
}

/** The places of documents: their pages have the same kind of address in each language. */
export const releasePlace = (slug: string) =>
  ({ pathname: '/releases/[slug]', params: { slug } }) as const
export const ministerPlace = (slug: string) =>
  ({ pathname: '/ministers/[slug]', params: { slug } }) as const
export const eventPlace = (slug: string) =>
  ({ pathname: '/events/[slug]', params: { slug } }) as const

/** The events of a year that are over. */
export const eventYearPlace = (year: number) =>
  ({ pathname: '/events/past/[year]', params: { year: String(year) } }) as const

/** A preview link's; the secret is all that opens it. */
export const previewPlace = (secret: string) =>
  ({ pathname: '/preview/[secret]', params: { secret } }) as const

/** The other language of a newsroom that has two. */
export const otherLanguage = (locale: Language): Language => (locale === 'es' ? 'en' : 'es')
