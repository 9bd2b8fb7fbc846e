import type { NextConfig } from 'next'
import { localizedRoutes } from './lib/i18n/localized-routes.ts'

const { rewrites, redirects } = localizedRoutes()

const config: NextConfig = {
  cacheComponents: true,
  // Pages are complete before they are sent (`ensureStatic`), so there is no shell to prefetch.
  partialPrefetching: false,
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  rewrites: async () => ({ beforeFiles: rewrites, afterFiles: [], fallback: [] }),
  redirects: async () => redirects,
  experimental: {
    // Studio and the site have each their own root layout: the 404 outside both stands alone.
    globalNotFound: true,
  },
}

export default config
