// Leads `/` to the visitor's language (Accept-Language, RFC 9110, 12.5.4).
import createMiddleware from 'next-intl/middleware'
import { routing } from '#lib/i18n/routing.ts'

export default createMiddleware(routing)

export const config = { matcher: '/' }
