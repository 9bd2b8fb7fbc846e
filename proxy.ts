// Leads `/` to the visitor's language and localized paths (/es/comunicados) to their route.
import createMiddleware from 'next-intl/middleware'
import { routing } from '#lib/i18n/routing.ts'

export default createMiddleware(routing)

// Everything else (Studio, API, assets, an unknown locale) goes straight to its route or the 404.
export const config = { matcher: ['/', '/(es|en)/:path*', '/(es|en)'] }
