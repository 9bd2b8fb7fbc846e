import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  // Pages are complete before they are sent (`ensureStatic`), so there is no shell to prefetch.
  partialPrefetching: false,
  poweredByHeader: false,
  experimental: {
    // Studio and the site have each their own root layout: the 404 outside both stands alone.
    globalNotFound: true,
  },
}

export default config
