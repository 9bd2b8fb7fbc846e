// What a browser may load and run for each kind of answer (Content Security Policy, Level 3): one table.
import { createHash } from 'node:crypto'
import policyText from 'content-security-policy-builder'

/** What policies depend on: where this site and its lake are. */
export type Place = {
  /** The site is served over https. */
  secure: boolean
  /** The origin that browsers load pictures and files from. */
  assets: string
  /** Where Studio finds its data, `https://lake.example`; undefined for hosted Sanity. */
  lake?: string | undefined
}

const NOTHING_ELSE = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
}

/**
 * A public page. Its scripts are files of the site's own; nothing in the page itself runs, and no script may turn
 * text into markup (Trusted Types). The colours of the institution, the foot of the printed sheet and the first
 * sight of a picture are style elements of its head, each named by its digest; markup in the body has no way to style.
 */
export const pagePolicy = (html: string, { secure, assets }: Place): string =>
  policyText({
    directives: {
      ...NOTHING_ELSE,
      'script-src': "'self'",
      'style-src': ["'self'", ...stylesOf(html)],
      // What is seen of a picture before it is there is a `data:` address.
      'img-src': ["'self'", 'data:', assets],
      'font-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      ...(secure && { 'upgrade-insecure-requests': true }),
    },
  })

/** The style elements of the head, which alone React writes; whatever text might smuggle in stands in the body. */
function stylesOf(html: string): string[] {
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')))
  return [...head.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) =>
    digestOf(style),
  )
}

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * A page that React wakes, made at its request for one reader: a draft, a preview link. Next marks its own scripts
 * with the nonce. Presentation shows it in a frame of Studio; its overlays write styles, and cannot be told not to.
 */
export const draftPolicy = (nonce: string, { secure, assets, lake }: Place): string =>
  policyText({
    directives: {
      ...NOTHING_ELSE,
      'script-src': ["'self'", `'nonce-${nonce}'`],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', assets],
      'font-src': "'self'",
      'connect-src': ["'self'", ...(lake ? bothWays(lake) : SANITY)],
      'frame-ancestors': "'self'",
      ...(secure && { 'upgrade-insecure-requests': true }),
    },
  })

/** Hosted Sanity's own: the data, live changes, the Studio's versions. */
const SANITY = ['https://*.sanity.io', 'wss://*.sanity.io', 'https://*.sanity-cdn.com']

/** React's, in the part of Studio's page that is kept for everybody, where no nonce can be. */
const SHELL_SCRIPT = 'requestAnimationFrame(function(){$RT=performance.now()});'

/**
 * Hosted Sanity's bridge to its dashboard. A newsroom with a lake of its own loads nothing from anybody else: what
 * Studio asks there (its newest version, feedback) is refused, and missed by nobody.
 */
const BRIDGE = 'https://core.sanity-cdn.com'

/** Studio: its scripts by nonce; styled-components writes its styles while it runs. */
export const studioPolicy = (nonce: string, { secure, assets, lake }: Place): string =>
  policyText({
    directives: {
      ...NOTHING_ELSE,
      'script-src': [
        "'self'",
        `'nonce-${nonce}'`,
        digestOf(SHELL_SCRIPT),
        ...(lake ? [] : [BRIDGE]),
      ],
      'style-src': ["'self'", "'unsafe-inline'"],
      // Editors have their pictures at whoever they logged in with.
      'img-src': ["'self'", 'data:', 'blob:', assets, ...(lake ? [] : ['https:'])],
      'media-src': ["'self'", 'blob:', assets],
      'font-src': ["'self'", 'data:', 'https://*.sanity.io'],
      'connect-src': [
        ...new Set(["'self'", 'blob:', 'data:', ...(lake ? bothWays(lake) : SANITY), assets]),
      ],
      'worker-src': ["'self'", 'blob:'],
      // Presentation shows the site.
      'frame-src': "'self'",
      'frame-ancestors': "'none'",
      ...(secure && { 'upgrade-insecure-requests': true }),
    },
  })

/** Over HTTP, and over a WebSocket. */
const bothWays = (origin: string) => [origin, origin.replace(/^http/, 'ws')]

/** What is no page: whoever opens it by itself, an SVG file say, gets nothing that runs. */
export const FILE_POLICY = policyText({
  directives: { 'default-src': "'none'", 'frame-ancestors': "'none'", sandbox: true },
})

/**
 * What Next's own configuration says, for a server that is not ours: there pages keep Next's scripts inside of
 * them, which no static page can name one by one, and where the lake will be is not known when the site is built.
 */
export const policyOfAnyServer = (dev: boolean): string =>
  policyText({
    directives: {
      'script-src': ["'self'", "'unsafe-inline'", ...(dev ? ["'unsafe-eval'"] : [])],
      // Studio's.
      'worker-src': ["'self'", 'blob:'],
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'self'",
    },
  })
