// A picture of a release, as an item of its own that goes with it.
import { stableId } from '#lib/feeds/identity.ts'
import { asUri } from '#lib/text/uri.ts'
import type { Image } from '#sanity/image/contract.ts'
import type { Association, Rendition } from './item.ts'

/** `poi` is in pixels of the original, as the editor set it: a receiver cuts around it. */
export function pictureItem(
  { alt, caption, credit, licence, hotspot, asset }: Image,
  index: number,
): Association {
  const { url, width, height, size } = asset
  const original: Rendition = {
    name: 'original',
    href: asUri(url),
    width,
    height,
    ...(size !== undefined && { sizeInBytes: size }),
    ...(hotspot && {
      poi: { x: Math.round(hotspot.x * width), y: Math.round(hotspot.y * height) },
    }),
  }
  return {
    name: `picture-${index + 1}`,
    rel: 'picture',
    uri: stableId(asset._id),
    type: 'picture',
    representationType: 'full',
    ...(credit && { by: credit }),
    ...(licence && { usageTerms: licence }),
    descriptions: [
      ...(caption ? [{ role: 'caption', contentType: 'text/plain', value: caption }] : []),
      { role: 'altText', contentType: 'text/plain', value: alt },
    ],
    renditions: [original],
  }
}
