import { absolute } from '#lib/metadata/page-metadata.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import type { TakeAwayFormat } from '#lib/take-away/formats.ts'
import { notedFigures } from '#lib/text/figures.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Rendition } from './item.ts'

/** The release in its other forms; `url` is its page's. */
export function releaseRenditions(release: Release, url: string): Rendition[] {
  const file = (format: TakeAwayFormat) => absolute(takeAwayPath(release, format))
  return [
    { name: 'web', href: url, contentType: 'text/html' },
    { name: 'pdf', href: file('pdf'), contentType: 'application/pdf' },
    { name: 'text', href: file('txt'), contentType: 'text/plain' },
    { name: 'markdown', href: file('md'), contentType: 'text/markdown' },
    ...(notedFigures(release).length > 0
      ? [{ name: 'figures', href: file('csv'), contentType: 'text/csv' }]
      : []),
    { name: 'pressKit', href: file('zip'), contentType: 'application/zip' },
  ]
}
