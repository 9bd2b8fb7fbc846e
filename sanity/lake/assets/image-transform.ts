// A transformed image: the geometry of `image-geometry.ts` and the colours, done by sharp.
import sharp, { type Sharp } from 'sharp'
import { type Plan, planImage } from './image-geometry.ts'
import type { ImageParameters } from './image-parameters.ts'
import { type OpenedImage, openImage, orRefuse } from './image-read.ts'

/** A transform that takes longer is given up. */
const SECONDS_MAX = 30
/** Pixels of the largest drawing. */
const DRAWN_MAX = 25_000_000
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
 * The image that the parameters ask for. It carries nothing of what the camera or an editor wrote into
 * the original: no place, no names.
 * @param path the original's file.
 * @throws LakeError 400 naming a parameter that does not fit this image, or with the encoder's reason.
 */
export async function transformImage(
  path: string,
  p: ImageParameters,
  format: OutputFormat,
): Promise<Buffer> {
  const { opened, plan } = await sharpEnough(path, p)
  return orRefuse('The image cannot be made', path, async () => {
    const image = paint(await place(opened, plan, p, format), p, format)
    return encode(image, p, format).timeout({ seconds: SECONDS_MAX }).toBuffer()
  })
}

/** A drawing that is enlarged is drawn larger, not drawn small and blown up. */
async function sharpEnough(path: string, p: ImageParameters) {
  const opened = await openImage(path)
  const plan = planImage(opened, p)
  const factor = Math.max(
    plan.scaled.width / plan.source.width,
    plan.scaled.height / plan.source.height,
  )
  const area = opened.width * opened.height * factor ** 2
  if (!opened.vector || factor <= 1 || area > DRAWN_MAX) return { opened, plan }
  const larger = await openImage(path, factor)
  const grown = larger.width / opened.width
  const rect = p.rect && {
    left: Math.floor(p.rect.left * grown),
    top: Math.floor(p.rect.top * grown),
    width: Math.max(1, Math.floor(p.rect.width * grown)),
    height: Math.max(1, Math.floor(p.rect.height * grown)),
  }
  const asked = { ...p, ...(rect && { rect }) }
  return { opened: larger, plan: planImage(larger, asked) }
}

/** A moving image goes on moving, where the format can and the frames need not be turned or compared. */
function framesOf(p: ImageParameters, format: OutputFormat): 'first' | 'all' {
  const moves = format === 'webp' || format === 'gif'
  return moves && !p.frame && p.or === 0 && p.crop !== 'entropy' ? 'all' : 'first'
}

async function place(
  opened: OpenedImage,
  { source, scaled, entropy, rotate, border }: Plan,
  p: ImageParameters,
  format: OutputFormat,
): Promise<Sharp> {
  let image = opened.decode(framesOf(p, format))
  if (source.width !== opened.width || source.height !== opened.height) {
    image = image.extract(source)
  }
  if (entropy) {
    image = image.resize({ ...scaled, fit: 'cover', position: 'entropy' })
    // In one go sharp would turn it before it cuts, and cut it to another shape.
    if (rotate) image = await cutOut(image)
  } else if (scaled.width !== source.width || scaled.height !== source.height) {
    image = image.resize({ ...scaled, fit: 'fill' })
  }
  if (rotate) image = image.rotate(rotate)
  if (p.flip?.includes('v')) image = image.flip()
  if (p.flip?.includes('h')) image = image.flop()
  if (border.left || border.right || border.top || border.bottom) {
    image = image.extend({ ...border, background: borderColour(p, format) })
  }
  return image
}

async function cutOut(image: Sharp): Promise<Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
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
  if (isOpaque(format) || bg?.alpha === 1) return painted.flatten({ background: bg ?? WHITE })
  if (!bg || bg.alpha === 0) return painted
  const tile = { width: 8, height: 8, channels: 4, background: bg } as const
  return painted.composite([{ input: { create: tile }, tile: true, blend: 'dest-over' }])
}

/** sharp adds the border after it has removed transparency, and before it puts a half transparent `bg` under all. */
function borderColour({ bg }: ImageParameters, format: OutputFormat) {
  if (isOpaque(format)) return { ...(bg ?? WHITE), alpha: 1 }
  return bg?.alpha === 1 ? bg : { ...(bg ?? WHITE), alpha: 0 }
}

const WHITE = { r: 255, g: 255, b: 255 }

const isOpaque = (format: OutputFormat) => format === 'jpg' || format === 'pjpg'

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
