// What goes with a release, each as an item of its own.
import { absolute } from '#lib/metadata/page-metadata.ts'
import { takeAwayPath } from '#lib/take-away/address.ts'
import { asUri } from '#lib/text/uri.ts'
import type { Release } from '#sanity/release/contract.ts'
import type { Association } from './item.ts'
import { pictureItem } from './picture.ts'

/** Pictures, files and the same text in the other language. */
export function associations(release: Release): Association[] {
  const embedded = release.body.filter((item) => item._type === 'figureImage')
  const files = [
    ...release.body.filter((item) => item._type === 'attachment'),
    ...release.attachments,
  ]
  return [
    ...[...embedded, ...release.images].map(pictureItem),
    ...files.map(({ title, url, size, mimeType }) => ({
      name: title,
      rel: 'attachment',
      uri: asUri(url),
      type: 'component' as const,
      representationType: 'full' as const,
      renditions: [
        { name: 'original', href: asUri(url), contentType: mimeType, sizeInBytes: size },
      ],
    })),
    ...release.translations
      .filter(({ language }) => language !== release.language)
      .map((version) => ({
        name: version.language,
        rel: 'translation',
        uri: absolute(takeAwayPath(version, 'ninjs.json')),
        type: 'text' as const,
        representationType: 'partial' as const,
        language: version.language,
      })),
  ]
}
