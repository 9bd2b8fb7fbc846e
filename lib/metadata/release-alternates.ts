import { embedAddress } from '#lib/oembed/address.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import type { Release } from '#sanity/release/contract.ts'
import { absolute } from './page-metadata.ts'

/** Where programs find a release in their own form, by media type, for the page's `<link rel="alternate">`. */
export const releaseAlternates = (
  release: Pick<Release, 'language' | 'slug'>,
): Record<string, string> => ({
  'application/json+oembed': embedAddress(release, 'json'),
  'text/xml+oembed': embedAddress(release, 'xml'),
  'text/markdown': absolute(takeAwayPath(release, 'md')),
  'application/json': absolute(takeAwayPath(release, 'ninjs.json')),
})
