// Opening a picture: which kinds are taken, how large they may be, and that they are whole.
import { open } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { badRequest } from '../errors.ts'

/** Pixels of the largest image taken, all its frames together; a small file may decode to far more (CWE-409). */
const PIXELS_MAX = 100_000_000
/** An SVG is read whole. */
const SVG_MAX = 10 * 1024 * 1024
/** Points an inch at which a drawing has the size that it says, in sharp. */
const CSS_DENSITY = 72

const KINDS: Record<string, { extension: string; mimeType: string }> = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
  tiff: { extension: 'tif', mimeType: 'image/tiff' },
  heif: { extension: 'avif', mimeType: 'image/avif' },
}

export type OpenedImage = {
  /** A pipeline that decodes it, turned as its camera was held; all frames only if it is `animated`. */
  decode: (frames: 'first' | 'all') => Sharp
  metadata: Metadata
  extension: string
  mimeType: string
  /** Pixels, of one frame, turned as its camera was held. */
  width: number
  height: number
  /** More than one frame, and few enough pixels for all of them. */
  animated: boolean
  /** Drawn from a description: sharp at every size. */
  vector: boolean
}

/** The media type that a picture of ours is served as. */
export function mimeTypeOf(extension: string): string {
  const kind = Object.values(KINDS).find((one) => one.extension === extension)
  return kind?.mimeType ?? 'application/octet-stream'
}

/**
 * Reads a picture's head. Decoding comes later, and fails when the file is not whole.
 * @param enlarged how many times larger than it says a drawing is to be drawn.
 * @throws LakeError 400 for a file that is no picture, of a kind that is not taken, or too large.
 */
export async function openImage(path: string, enlarged = 1): Promise<OpenedImage> {
  // From memory an SVG has no folder, so that it cannot show the files beside it.
  const source = (await isMarkup(path)) ? await readSvg(path) : path
  const options = {
    limitInputPixels: PIXELS_MAX,
    failOn: 'error',
    ...(enlarged !== 1 && { density: CSS_DENSITY * enlarged }),
  } as const
  const metadata = await orRefuse(UNREADABLE, path, () => sharp(source, options).metadata())
  const kind = KINDS[metadata.format]
  if (!kind || (metadata.format === 'heif' && metadata.compression !== 'av1')) {
    throw badRequest(`Images of the kind "${metadata.format}" are not taken`)
  }
  if (metadata.format === 'gif') await checkGifEnds(path)
  const { width, height } = metadata.autoOrient
  const pages = metadata.pages ?? 1
  const moves = metadata.format === 'gif' || metadata.format === 'webp'
  const animated = moves && pages > 1 && width * height * pages <= PIXELS_MAX
  return {
    decode: (frames) =>
      sharp(source, { ...options, animated: animated && frames === 'all' }).autoOrient(),
    metadata,
    ...kind,
    width,
    height,
    animated,
    vector: metadata.format === 'svg',
  }
}

export const UNREADABLE = 'This is not an image that can be read'

/** @throws LakeError 400 with the sentence and sharp's reason, that does not tell where the file is. */
export async function orRefuse<T>(
  sentence: string,
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const [line = ''] = reason.replaceAll(path, 'the file').trim().split('\n')
    throw badRequest(`${sentence}: ${line}`)
  }
}

async function isMarkup(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    // Pictures of the other kinds start with a signature that is no text.
    return /^(?:\ufeff|\s)*</.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}

/**
 * The decoder fills up what a GIF lacks, so its last byte has to say that it ends (GIF89a, 27); zeros
 * may follow.
 * @throws LakeError 400 when it does not.
 */
async function checkGifEnds(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const length = Math.min(size, 1024)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    if (buffer.findLast((byte) => byte !== 0) === 0x3b) return
    throw badRequest(`${UNREADABLE}: the GIF does not end`)
  } finally {
    await file.close()
  }
}

async function readSvg(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > SVG_MAX) throw badRequest(`An SVG may hold ${SVG_MAX} bytes`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}
