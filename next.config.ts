import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import { archiveRedirects, archiveRewrites } from './lib/archive/routes.ts'
import { policyOfAnyServer } from './lib/http/content-policy.ts'
import { ALWAYS } from './lib/http/security-headers.ts'
import { localizedRoutes } from './lib/i18n/localized-routes.ts'
import { routing } from './lib/i18n/routing.ts'
import { FORMAT_PATTERN } from './lib/take-away/formats.ts'

const { rewrites, redirects } = localizedRoutes()

/** Preview links have a layout of their own, outside of the static site's. */
const PREVIEW = {
  source: '/:locale(es|en)/preview/:secret',
  destination: '/preview/:locale/:secret',
}

/** A release's files are at its address with the format's name after it: `x.pdf`. */
const TAKE_AWAY = routing.locales.map((locale) => ({
  source: `/${locale}${routing.pathnames['/releases'][locale]}/:slug.:format(${FORMAT_PATTERN})`,
  destination: `/${locale}/releases/:slug/files/:format`,
}))

/** The social card of a page is at its address with `.png` after it. */
const CARDS = routing.locales.flatMap((locale) =>
  (['releases', 'events', 'ministers'] as const).map((kind) => ({
    source: `/${locale}${routing.pathnames[`/${kind}/[slug]`][locale].replace('[slug]', ':slug.png')}`,
    destination: `/${locale}/${kind}/:slug/card`,
  })),
)
/** So is an event for news systems. */
const EVENT_NINJS = routing.locales.map((locale) => ({
  source: `/${locale}${routing.pathnames['/events'][locale]}/:slug.ninjs.json`,
  destination: `/${locale}/events/:slug/ninjs`,
}))

const NOBODY_ELSES = [
  { key: 'cache-control', value: 'private, no-store' },
  { key: 'x-robots-tag', value: 'noindex' },
]

/**
 * How long caches on the way keep a page. Next would let them show for a year what they have, while
 * they ask anew: the first reader after months would be given a text that was withdrawn. Only this
 * server may keep it that long (`lib/content/cache.ts`), to serve it while the lake is down. While this
 * server itself fails, they may for a day (RFC 5861, 4).
 */
const A_MINUTE = [
  { key: 'cache-control', value: 'public, max-age=0, s-maxage=60, stale-if-error=86400' },
]

/** Under any server; ours says more, and more strictly (`scripts/security.ts`). */
const SECURITY = Object.entries({
  ...ALWAYS,
  'content-security-policy': policyOfAnyServer(process.env.NODE_ENV === 'development'),
}).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  cacheComponents: true,
  // Several instances (`npm run build` leaves it out: a build is none of them).
  ...(process.env.REDIS_URL && {
    cacheHandlers: { default: resolve('lib/instances/shared-answers.ts') },
  }),
  cacheHandler: resolve('lib/content/page-cache.ts'),
  // Pages are complete before they are sent (`ensureStatic`), so there is no shell to prefetch.
  partialPrefetching: false,
  poweredByHeader: false,
  // Typst's compiler is machine code, which no bundler can take in.
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler'],
  // Read while the server runs: what sets a PDF, and its fonts.
  outputFileTracingIncludes: {
    '/[locale]/releases/[slug]/files/[format]': [
      './lib/take-away/pdf/*.typ',
      './node_modules/@expo-google-fonts/*/*/*.ttf',
    ],
    '/*/**/card*': ['./node_modules/@expo-google-fonts/{source-serif-4,public-sans}/*/*.ttf'],
  },
  // The lake makes pictures in every size: Next's own maker would be a way to have this server fetch something.
  images: { unoptimized: true },
  // The server does it (`scripts/serve.ts`), or the one in front of another.
  compress: false,
  allowedDevOrigins: ['127.0.0.1'],
  rewrites: async () => ({
    beforeFiles: [...archiveRewrites, ...TAKE_AWAY, ...EVENT_NINJS, ...CARDS, ...rewrites, PREVIEW],
    afterFiles: [],
    fallback: [],
  }),
  // Of two for the same address the later one counts.
  // What is shown in draft mode, or to whoever claims to be in it, is nobody else's: RFC 9111, 5.2.2.5.
  headers: async () => [
    { source: '/:path*', headers: SECURITY },
    // Pages alone: feeds, calendars and files say it themselves (`lib/http/conditional.ts`).
    ...[
      '/:locale(es|en)',
      `/:locale(es|en)/((?!feeds/|calendars/|.*\\.(?:${FORMAT_PATTERN}|png)$).*)`,
    ].map((source) => ({ source, headers: A_MINUTE })),
    {
      source: '/((?!_next/).*)',
      has: [{ type: 'cookie', key: '__prerender_bypass' }],
      headers: NOBODY_ELSES,
    },
    // The address is a secret: no link on the page may carry it elsewhere.
    ...[
      '/:locale(es|en)/vista-previa/:secret',
      '/:locale(es|en)/preview/:secret',
      '/preview/:path*',
    ].map((source) => ({
      source,
      headers: [...NOBODY_ELSES, { key: 'referrer-policy', value: 'no-referrer' }],
    })),
  ],
  redirects: async () => [...archiveRedirects, ...redirects],
  experimental: {
    // Studio and the site have each their own root layout: the 404 outside both stands alone.
    globalNotFound: true,
  },
}

export default config
