// Where the pixels of a transformed image come from, and where they go: arithmetic, no pixels.
import { badRequest } from '../errors.ts'
import { atLeastOne, cut, type Region, type Size } from './image-cut.ts'
import { type ImageParameters, SIDE_MAX } from './image-parameters.ts'

/** Pixels of the largest image made: a second or two of work. AVIF takes ten times as long. */
const areaMax = ({ fm }: ImageParameters) => (fm === 'avif' ? 4_000_000 : 25_000_000)
/** Of a side that nobody asked for: WebP has no more (its container says so in 14 bits). */
const NATURAL_SIDE_MAX = 16_383

/** Steps, in this order. Everything is in pixels; `rotate` is in degrees, clockwise. */
export type Plan = {
  /** The part of the original that is used. */
  source: Region
  /** What that part is scaled to, or, with `entropy`, scaled and cut to. */
  scaled: Size
  entropy: boolean
  rotate: number
  /** What is added around it. */
  border: { left: number; right: number; top: number; bottom: number }
}

/**
 * @param original its size, turned as its camera was held.
 * @throws LakeError 400 naming the parameter that does not fit the image.
 */
export function planImage(original: Size, p: ImageParameters): Plan {
  const region = regionOf(original, p)
  // Width and height are those of the image that is answered: before it is turned they change places.
  const turned = p.or === 90 || p.or === 270
  const shape = turned ? { width: region.height, height: region.width } : region
  const { size, cuts } = sizeOf(shape, p)
  const box = boxOf(p)
  const filled =
    p.fit === 'fill' || p.fit === 'fillmax'
      ? { width: box.width ?? size.width, height: box.height ?? size.height }
      : size
  const pad = Math.round(p.pad * p.dpr)
  checkSize({ width: filled.width + 2 * pad, height: filled.height + 2 * pad }, p)
  const entropy = cuts && p.crop === 'entropy'
  const scaled = turned ? { width: size.height, height: size.width } : size
  const left = Math.floor((filled.width - size.width) / 2)
  const top = Math.floor((filled.height - size.height) / 2)
  return {
    source: cuts && !entropy ? cut(region, scaled, original, p) : region,
    scaled,
    entropy,
    rotate: p.or,
    border: {
      left: left + pad,
      right: filled.width - size.width - left + pad,
      top: top + pad,
      bottom: filled.height - size.height - top + pad,
    },
  }
}

function regionOf(original: Size, { rect }: ImageParameters): Region {
  if (!rect) return { left: 0, top: 0, ...original }
  // @sanity/image-url rounds the side of a very long shape down to nothing.
  const width = Math.max(1, rect.width)
  const height = Math.max(1, rect.height)
  const left = rect.left - (rect.width === 0 && rect.left === original.width ? 1 : 0)
  const top = rect.top - (rect.height === 0 && rect.top === original.height ? 1 : 0)
  if (left + width <= original.width && top + height <= original.height) {
    return { left, top, width, height }
  }
  throw badRequest(
    `The image cannot be made: rect is not inside its ${original.width} by ${original.height} pixels`,
  )
}

/** The box that is asked for; a side that is not asked for is free. */
function boxOf({ w, h, dpr }: ImageParameters): Partial<Size> {
  return {
    ...(w !== undefined && { width: atLeastOne(w * dpr) }),
    ...(h !== undefined && { height: atLeastOne(h * dpr) }),
  }
}

/** What the region is scaled to, and whether it has to be cut to have that shape. */
function sizeOf(region: Size, p: ImageParameters): { size: Size; cuts: boolean } {
  const { width: w, height: h } = boxOf(p)
  const across = w === undefined ? Number.POSITIVE_INFINITY : w / region.width
  const down = h === undefined ? Number.POSITIVE_INFINITY : h / region.height
  const inside = Math.min(across, down)
  const whole = (factor: number) => ({ size: times(region, factor), cuts: false })
  const limited = p['min-w'] || p['max-w'] || p['min-h'] || p['max-h']
  const free = inside === Number.POSITIVE_INFINITY
  if (p.fit === 'crop' && (!free || limited)) return { size: cropSize(region, p), cuts: true }
  if (free) return whole(naturalFactor(region, p))
  if (p.fit === 'max' || p.fit === 'fillmax') return whole(Math.min(inside, 1))
  if (w === undefined || h === undefined)
    return whole(p.fit === 'min' ? Math.min(inside, 1) : inside)
  if (p.fit === 'scale') return { size: { width: w, height: h }, cuts: false }
  if (p.fit !== 'min') return whole(inside)
  const shrink = Math.min(1, region.width / w, region.height / h)
  return { size: times({ width: w, height: h }, shrink), cuts: true }
}

/** Without a size the image has that of the original, unless that is too large to be made at once. */
function naturalFactor({ width, height }: Size, p: ImageParameters): number {
  const side = NATURAL_SIDE_MAX / Math.max(width, height)
  // A pixel less on each side, for rounding.
  const area = Math.sqrt(areaMax(p) / ((width + 1) * (height + 1)))
  return Math.min(1, side, area)
}

/** With `fit=crop` a side that is not asked for follows the other one, between its min and its max. */
function cropSize(region: Size, p: ImageParameters): Size {
  const asked = boxOf(p)
  const limited = (n: number, min = 1, max = SIDE_MAX) =>
    Math.min(Math.max(n, atLeastOne(min * p.dpr)), atLeastOne(max * p.dpr))
  const ratio = region.width / region.height
  const free = asked.height === undefined ? region.width : asked.height * ratio
  const width = asked.width ?? atLeastOne(limited(free, p['min-w'], p['max-w']))
  const follows = asked.width !== undefined || p['min-w'] || p['max-w']
  const natural = follows ? width / ratio : region.height
  const height = asked.height ?? atLeastOne(limited(natural, p['min-h'], p['max-h']))
  return { width, height }
}

function checkSize({ width, height }: Size, p: ImageParameters): void {
  const area = areaMax(p)
  const asked = p.w !== undefined || p.h !== undefined
  const sideMax = asked ? SIDE_MAX : NATURAL_SIDE_MAX
  if (Math.max(width, height) <= sideMax && width * height <= area) return
  throw badRequest(
    `The image cannot be made: w, h, dpr and pad ask for ${width} by ${height} pixels; a side may have ${sideMax}, the image ${area}`,
  )
}

const times = ({ width, height }: Size, factor: number): Size => ({
  width: atLeastOne(width * factor),
  height: atLeastOne(height * factor),
})
