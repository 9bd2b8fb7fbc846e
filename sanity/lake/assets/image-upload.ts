// What an uploaded image is: checked by decoding it, and described as hosted Sanity does.
import sharp from 'sharp'
import type { Attributes } from '../document.ts'
import { badRequest } from '../errors.ts'
import { sha1 } from './files.ts'

/** Pixels of the largest image taken; a small file may decode to far more (CWE-409). */
export const PIXELS_MAX = 100_000_000

const EXTENSIONS: Record<string, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  svg: 'svg',
  tiff: 'tif',
  heif: 'avif',
}

export type UploadedImage = { fileName: string; document: Attributes }

/** @throws LakeError 400 when the content is not a whole image of a known kind. */
export async function describeImage(
  content: Buffer,
  originalFilename: string | undefined,
  location: { base: string; projectId: string; dataset: string },
): Promise<UploadedImage> {
  const { format, width, height, hasAlpha, isOpaque, lqip, dominant } = await decode(content)
  const extension = EXTENSIONS[format]
  if (!extension) throw badRequest(`Images of the kind "${format}" are not taken`)
  const assetId = sha1(content)
  const fileName = `${assetId}-${width}x${height}.${extension}`
  const path = `images/${location.projectId}/${location.dataset}/${fileName}`
  return {
    fileName,
    document: {
      _id: `image-${assetId}-${width}x${height}-${extension}`,
      _type: 'sanity.imageAsset',
      assetId,
      extension,
      mimeType:
        extension === 'svg' ? 'image/svg+xml' : `image/${format === 'heif' ? 'avif' : format}`,
      originalFilename: originalFilename ?? fileName,
      path,
      sha1hash: assetId,
      size: content.byteLength,
      uploadId: crypto.randomUUID(),
      url: `${location.base}/${path}`,
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
        hasAlpha,
        isOpaque,
        lqip,
        palette: { _type: 'sanity.imagePalette', dominant: swatch(dominant) },
      },
    },
  }
}

async function decode(content: Buffer) {
  try {
    const image = sharp(content, { limitInputPixels: PIXELS_MAX, failOn: 'truncated' }).rotate()
    const { format, autoOrient, hasAlpha } = await image.metadata()
    const thumbnail = image.clone().resize(20)
    const lqip = hasAlpha ? await thumbnail.png().toBuffer() : await thumbnail.jpeg().toBuffer()
    const { dominant, isOpaque } = await image.clone().stats()
    return {
      format,
      width: autoOrient.width,
      height: autoOrient.height,
      hasAlpha,
      isOpaque,
      dominant,
      lqip: `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${lqip.toString('base64')}`,
    }
  } catch (error) {
    throw badRequest(
      `This is not an image that can be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}

function swatch({ r, g, b }: { r: number; g: number; b: number }) {
  const hex = [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')
  const light = (r * 299 + g * 587 + b * 114) / 1000 > 150
  const text = light ? '#000' : '#fff'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: text,
    title: text,
    population: 1,
  }
}
