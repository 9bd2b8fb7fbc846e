// Localized addresses as rules for Next: `/es/comunicados/x` is answered by the route
// `/es/releases/x`, and that name, which is not Spanish, leads to the address.
import { routing } from './routing.ts'

type Rule = { source: string; destination: string }

/** The rewrites from addresses to routes, and the redirects from routes to addresses. */
export function localizedRoutes(): { rewrites: Rule[]; redirects: (Rule & { permanent: true })[] } {
  const rewrites = Object.entries(routing.pathnames).flatMap(([route, addresses]) =>
    typeof addresses === 'string'
      ? []
      : routing.locales
          .filter((locale) => addresses[locale] !== route)
          .map((locale) => ({
            source: `/${locale}${pattern(addresses[locale])}`,
            destination: `/${locale}${pattern(route)}`,
          })),
  )
  const redirects = rewrites.map(({ source, destination }) => ({
    source: destination,
    destination: source,
    permanent: true as const,
  }))
  return { rewrites, redirects }
}

/** `[slug]` in the app folder's way of writing is `:slug` in a rule's. */
const pattern = (path: string) => path.replace(/\[(\w+)\]/g, ':$1')
