import type { NextConfig } from 'next'
import { localizedRoutes } from './lib/i18n/localized-routes.ts'

const { rewrites, redirects } = localizedRoutes()

const NOBODY_ELSES = [
  { key: 'cache-control', value: 'private, no-store' },
  { key: 'x-robots-tag', value: 'noindex' },
]

const config: NextConfig = {
  cacheComponents: true,
  // Pages are complete before they are sent (`ensureStatic`), so there is no shell to prefetch.
  partialPrefetching: false,
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  rewrites: async () => ({ beforeFiles: rewrites, afterFiles: [], fallback: [] }),
  // What is shown in draft mode, or to whoever claims to be in it, is nobody else's: RFC 9111, 5.2.2.5.
  headers: async () => [
    {
      source: '/((?!_next/).*)',
      has: [{ type: 'cookie', key: '__prerender_bypass' }],
      headers: NOBODY_ELSES,
    },
  ],
  redirects: async () => redirects,
  experimental: {
    // Studio and the site have each their own root layout: the 404 outside both stands alone.
    globalNotFound: true,
  },
}

export default config
