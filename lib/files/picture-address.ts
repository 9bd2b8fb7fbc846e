// Where a picture is, in any size: the lake draws it as the address asks (Sanity's image pipeline).
import { createImageUrlBuilder } from '@sanity/image-url'
import type { Image } from '#sanity/image/contract.ts'

/** The address of the picture as it is cropped, still without size and format. `host` serves the files. */
export function pictureAddress({ asset, crop, hotspot }: Image, host: string) {
  const [, , projectId = '', dataset = ''] = new URL(asset.url).pathname.split('/')
  return createImageUrlBuilder({ baseUrl: host, projectId, dataset }).image({
    asset,
    ...(crop && { crop }),
    ...(hotspot && { hotspot }),
  })
}
