import { pathTo, releasePlace } from '#lib/i18n/paths.ts'
import { absolute } from '#lib/metadata/page-metadata.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { EmbedFormat } from './write.ts'

/** Where a program is told how to show the release elsewhere: a whole address. */
export function embedAddress(
  { language, slug }: Pick<Release, 'language' | 'slug'>,
  format: EmbedFormat,
): string {
  const page = absolute(pathTo(language, releasePlace(slug)))
  return `${absolute('/api/oembed')}?${new URLSearchParams({ url: page, format })}`
}
