// What an uploaded image is: checked by decoding all of it, and described as hosted Sanity does.
import { encode as blurHashOf } from 'blurhash'
import type { Json } from '../document.ts'
import { badRequest } from '../errors.ts'
import { describeExif } from './exif.ts'
import { type OpenedImage, openImage, orRefuse, UNREADABLE } from './image-read.ts'
import { paletteOf } from './palette.ts'

const OPTIONAL = ['blurhash', 'lqip', 'palette', 'exif', 'location'] as const
export type MetadataName = (typeof OPTIONAL)[number]

/** What hosted Sanity finds out when it is not told; a photographer's place is never among it. */
const BY_DEFAULT: readonly MetadataName[] = ['blurhash', 'lqip', 'palette']

export type DescribedImage = {
  width: number
  height: number
  extension: string
  mimeType: string
  /** A `sanity.imageMetadata`. */
  metadata: { [name: string]: Json }
}

/**
 * The `meta` parameters of an upload: `none`, or names of what is wanted besides the measures.
 * @throws LakeError 400 naming one that there is not.
 */
export function parseMetadataNames(asked: readonly string[]): readonly MetadataName[] {
  const names = asked.flatMap((one) => one.split(','))
  if (names.length === 0) return BY_DEFAULT
  return names.flatMap((name) => {
    // `image` is what is told of every image; sanity-plugin-media asks for it.
    if (name === 'none' || name === 'image') return []
    const known = OPTIONAL.find((one) => one === name.toLowerCase())
    if (!known) throw badRequest(`meta: there is no "${name}", only ${OPTIONAL.join(', ')}`)
    return [known]
  })
}

/** @throws LakeError 400 when the file is not a whole image of a known kind and size. */
export async function describeImage(
  path: string,
  wanted: readonly MetadataName[],
): Promise<DescribedImage> {
  const image = await openImage(path)
  const metadata = await orRefuse(UNREADABLE, path, () => metadataOf(image, wanted))
  const { width, height, extension, mimeType } = image
  return { width, height, extension, mimeType, metadata }
}

async function metadataOf(image: OpenedImage, wanted: readonly MetadataName[]) {
  const { width, height } = image
  const { hasAlpha } = image.metadata
  const thumbnail = await smallPixels(image)
  const metadata: DescribedImage['metadata'] = {
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
    hasAlpha,
    isOpaque: !hasAlpha || (await image.decode('all').stats()).isOpaque,
  }
  if (wanted.includes('palette')) metadata.palette = await paletteOf(thumbnail.pixels)
  if (wanted.includes('lqip')) metadata.lqip = await lqipOf(image)
  if (wanted.includes('blurhash')) {
    const clamped = Uint8ClampedArray.from(thumbnail.pixels)
    metadata.blurHash = blurHashOf(clamped, thumbnail.width, thumbnail.height, 4, 3)
  }
  const { exif, location } = describeExif(image.metadata.exif)
  if (wanted.includes('exif') && exif) metadata.exif = exif
  if (wanted.includes('location') && location) metadata.location = location
  return metadata
}

/** Made from all pixels of all frames, so a file that is cut short anywhere is found out. */
async function smallPixels(image: OpenedImage) {
  const { data, info } = await image
    .decode('all')
    .resize(64, 64, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const height = info.pageHeight ?? info.height
  return {
    pixels: new Uint8Array(data.subarray(0, info.width * height * 4)),
    width: info.width,
    height,
  }
}

/** A picture 20 pixels wide (less if it is very high), as a data address. */
async function lqipOf(image: OpenedImage): Promise<string> {
  const { data, info } = await image
    .decode('first')
    .toColourspace('srgb')
    .resize(20, 100, { fit: 'inside' })
    .toFormat(image.metadata.hasAlpha ? 'png' : 'jpeg', { quality: 70 })
    .toBuffer({ resolveWithObject: true })
  return `data:image/${info.format};base64,${data.toString('base64')}`
}
