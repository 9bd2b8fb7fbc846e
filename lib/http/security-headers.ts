// What browsers are told besides a content policy, with each answer: one table.

/** What no page of a newsroom asks a reader for (W3C Permissions Policy). */
const NEVER_ASKED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** With everything, whoever serves it (`next.config.ts`). A referrer of the own site names the page; others learn the site. */
export const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': NEVER_ASKED.map((feature) => `${feature}=()`).join(', '),
} as const

/** A year (RFC 6797). Only of this host: others of the institution's are not this site's to decide about. */
export const HTTPS_ALONE = { 'strict-transport-security': 'max-age=31536000' } as const

/** A page shares its window with nobody who opened it (HTML, cross-origin opener policy). */
export const PAGE = { 'cross-origin-opener-policy': 'same-origin' } as const

/** Logging in at hosted Sanity may open a window. */
export const STUDIO = { 'cross-origin-opener-policy': 'same-origin-allow-popups' } as const

/** Feeds, pictures and data are there to be shown elsewhere (Fetch, cross-origin resource policy). */
export const FOR_EVERYBODY = { 'cross-origin-resource-policy': 'cross-origin' } as const

/** The site's own scripts, styles and letters are not. */
export const FOR_ITSELF = { 'cross-origin-resource-policy': 'same-origin' } as const
