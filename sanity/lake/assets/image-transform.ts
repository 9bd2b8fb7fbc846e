// A transformed image: the geometry of `image-geometry.ts` and the colours, done by sharp.
import type { Sharp } from 'sharp'
import { planImage } from './image-geometry.ts'
import type { ImageParameters } from './image-parameters.ts'
import { type OpenedImage, openImage, reading } from './image-read.ts'

/** A transform that takes longer is given up. */
const SECONDS_MAX = 30
/** Above this radius a blur is worked out in a rougher way, whose cost does not grow with it. */
const BLUR_EXACT_MAX = 10

export type OutputFormat = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif' | 'gif'

/**
 * The format of the answer. Without `fm` or `auto=format` it is the original's, if browsers show that.
 * @param acceptsWebp whether the reader's Accept header has image/webp.
 */
export function outputFormat(
  extension: string,
  { fm, auto }: ImageParameters,
  acceptsWebp: boolean,
): OutputFormat {
  if (fm) return fm
  // AVIF would be smaller still, but takes ten times as long to make.
  if (auto?.includes('format') && acceptsWebp) return 'webp'
  if (extension === 'tif') return 'jpg'
  return extension === 'svg' ? 'png' : (extension as OutputFormat)
}

/**
 * Writes the image that the parameters ask for to a file. It carries nothing of what the camera or an
 * editor wrote into the original: no place, no names.
 * @throws LakeError 400 naming a parameter that does not fit this image.
 */
export async function transformImage(
  original: string,
  p: ImageParameters,
  format: OutputFormat,
  target: string,
): Promise<void> {
  const opened = await openImage(original)
  const moves = format === 'webp' || format === 'gif'
  // Frames cannot be turned together.
  const frames = moves && !p.frame && p.or === 0 ? 'all' : 'first'
  const placed = place(opened, p, frames)
  const painted = paint(placed, p, format)
  await reading(() => encode(painted, p, format).timeout({ seconds: SECONDS_MAX }).toFile(target))
}

function place(opened: OpenedImage, p: ImageParameters, frames: 'first' | 'all'): Sharp {
  const { source, scaled, entropy, rotate, border } = planImage(opened, p)
  let image = opened.decode(frames)
  if (source.width !== opened.width || source.height !== opened.height) {
    image = image.extract(source)
  }
  if (entropy) {
    image = image.resize({ ...scaled, fit: 'cover', position: 'entropy' })
  } else if (scaled.width !== source.width || scaled.height !== source.height) {
    image = image.resize({ ...scaled, fit: 'fill' })
  }
  if (rotate) image = image.rotate(rotate)
  if (p.flip?.includes('v')) image = image.flip()
  if (p.flip?.includes('h')) image = image.flop()
  if (border.left || border.right || border.top || border.bottom) {
    image = image.extend({ ...border, background: p.bg ?? { r: 255, g: 255, b: 255, alpha: 0 } })
  }
  return image
}

function paint(image: Sharp, p: ImageParameters, format: OutputFormat): Sharp {
  const sigma = p.blur / 20
  let painted = image
  if (sigma >= 0.3) {
    const precision = sigma > BLUR_EXACT_MAX ? 'approximate' : 'integer'
    painted = painted.blur({ sigma, precision })
  }
  if (p.sharp > 0) painted = painted.sharpen({ sigma: 0.5 + p.sharp / 50 })
  if (p.sat !== 0) painted = painted.modulate({ saturation: 1 + p.sat / 100 })
  if (p.invert === 'true' || p.invert === '1') painted = painted.negate({ alpha: false })
  const { bg } = p
  if (bg && bg.alpha > 0 && bg.alpha < 1) {
    const tile = { width: 8, height: 8, channels: 4, background: bg } as const
    painted = painted.composite([{ input: { create: tile }, tile: true, blend: 'dest-over' }])
  }
  const opaque = format === 'jpg' || format === 'pjpg'
  return bg?.alpha === 1 || opaque ? painted.flatten({ background: bg ?? 'white' }) : painted
}

function encode(image: Sharp, { q, auto }: ImageParameters, format: OutputFormat): Sharp {
  const quality = Math.max(1, Math.round(q))
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality, mozjpeg: auto?.includes('compress') ?? false })
    case 'pjpg':
      return image.jpeg({ quality, progressive: true })
    // Less quality would mean fewer colours.
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality })
    case 'avif':
      return image.avif({ quality, effort: 2 })
    case 'gif':
      return image.gif()
  }
}
