// Image addresses as `@sanity/image-url` writes them: `?w=800&h=600&fit=crop&rect=...&auto=format`.
import sharp from 'sharp'
import { z } from 'zod'
import { badRequest } from '../errors.ts'
import { PIXELS_MAX } from './image-upload.ts'

const SIDE_MAX = 8192
const side = z.coerce
  .number()
  .positive()
  .transform((n) => Math.min(Math.round(n), SIDE_MAX))
const fraction = z.coerce.number().min(0).max(1)

const parameters = z.object({
  w: side.optional(),
  h: side.optional(),
  fit: z.enum(['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']).default('clip'),
  crop: z.string().optional(),
  rect: z
    .string()
    .regex(/^\d+,\d+,\d+,\d+$/)
    .transform((text) => text.split(',').map(Number))
    .optional(),
  'fp-x': fraction.default(0.5),
  'fp-y': fraction.default(0.5),
  q: z.coerce.number().int().min(1).max(100).default(80),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif']).optional(),
  auto: z.string().optional(),
  dpr: z.coerce.number().min(1).max(3).default(1),
  blur: z.coerce.number().min(1).max(2000).optional(),
  bg: z
    .string()
    .regex(/^(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i)
    .transform((hex) => `#${hex}`)
    .optional(),
  or: z.enum(['0', '90', '180', '270']).optional(),
})

/** Whether an address asks for anything but the original. */
export function asksForTransform(query: Record<string, string>): boolean {
  return Object.keys(query).some((name) => name in parameters.shape)
}

/**
 * The image as the parameters ask for it. `accept` is the reader's Accept header, for `auto=format`.
 * @throws LakeError 400 naming the parameter that makes no sense.
 */
export async function transformImage(
  original: Buffer,
  query: Record<string, string>,
  accept: string,
): Promise<{ content: Buffer; mimeType: string }> {
  const parsed = parameters.safeParse(query)
  if (!parsed.success) throw badRequest(z.prettifyError(parsed.error))
  const p = parsed.data
  let image = sharp(original, { limitInputPixels: PIXELS_MAX }).rotate()
  let { width, height } = (await sharp(original).metadata()).autoOrient
  if (p.rect) {
    const [left = 0, top = 0, w = 0, h = 0] = p.rect
    if (w < 1 || h < 1 || left + w > width || top + h > height)
      throw badRequest('rect is not inside the image')
    image = image.extract({ left, top, width: w, height: h })
    width = w
    height = h
  }
  const w = p.w && Math.min(Math.round(p.w * p.dpr), SIDE_MAX)
  const h = p.h && Math.min(Math.round(p.h * p.dpr), SIDE_MAX)
  if (w && h && p.fit === 'crop' && p.crop === 'focalpoint') {
    const region = around({ width, height }, w / h, p['fp-x'], p['fp-y'])
    image = sharp(await image.png().toBuffer()).extract(region)
  }
  if (w || h) {
    const background = p.bg ?? { r: 255, g: 255, b: 255, alpha: 0 }
    const enlarges = p.fit === 'scale' || p.fit === 'crop' || p.fit === 'fill'
    image = image.resize(w, h, { fit: FIT[p.fit], withoutEnlargement: !enlarges, background })
  }
  if (p.or) image = image.rotate(Number(p.or))
  if (p.blur) image = image.blur(Math.max(0.3, p.blur / 20))
  const format =
    p.fm ?? (p.auto?.includes('format') && accept.includes('image/webp') ? 'webp' : undefined)
  if (format === 'jpg' || format === 'pjpg')
    image = image
      .flatten({ background: p.bg ?? 'white' })
      .jpeg({ quality: p.q, progressive: format === 'pjpg' })
  else if (format) image = image.toFormat(format, { quality: p.q })
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  return { content: data, mimeType: `image/${info.format === 'heif' ? 'avif' : info.format}` }
}

const FIT = {
  clip: 'inside',
  max: 'inside',
  crop: 'cover',
  min: 'cover',
  fill: 'contain',
  fillmax: 'contain',
  scale: 'fill',
} as const

/** The largest region of a shape inside the image that has the focal point nearest to its middle. */
function around(size: { width: number; height: number }, ratio: number, x: number, y: number) {
  const width = Math.round(Math.min(size.width, size.height * ratio))
  const height = Math.round(Math.min(size.height, size.width / ratio))
  const place = (middle: number, length: number, whole: number) =>
    Math.round(Math.min(Math.max(middle * whole - length / 2, 0), whole - length))
  return {
    left: place(x, width, size.width),
    top: place(y, height, size.height),
    width,
    height,
  }
}
