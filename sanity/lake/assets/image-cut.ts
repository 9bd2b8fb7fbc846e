// Which part of an image is kept when it has to get another shape. Everything is in pixels.
import type { ImageParameters } from './image-parameters.ts'

export type Size = { width: number; height: number }
export type Region = Size & { left: number; top: number }

/** The largest part of the region that has the shape of `size`, where `crop` or the focal point says. */
export function cut(region: Region, size: Size, original: Size, p: ImageParameters): Region {
  const ratio = size.width / size.height
  const width = Math.min(region.width, atLeastOne(region.height * ratio))
  const height = Math.min(region.height, atLeastOne(region.width / ratio))
  const [x, y] = middle(region, original, p)
  const place = (at: number, length: number, start: number, whole: number) =>
    Math.round(Math.min(Math.max(at - length / 2, start), start + whole - length))
  return {
    left: place(x, width, region.left, region.width),
    top: place(y, height, region.top, region.height),
    width,
    height,
  }
}

/** The point that has to be nearest to the middle. A focal point is told in parts of the original. */
function middle(region: Region, original: Size, p: ImageParameters): [number, number] {
  const focal = p['fp-x'] !== undefined || p['fp-y'] !== undefined
  if (p.crop === 'focalpoint' || (focal && !p.crop)) {
    return [(p['fp-x'] ?? 0.5) * original.width, (p['fp-y'] ?? 0.5) * original.height]
  }
  const sides = p.crop?.split(',') ?? []
  const at = (first: string, last: string) =>
    sides.includes(first) ? 0 : sides.includes(last) ? 1 : 0.5
  return [
    region.left + at('left', 'right') * region.width,
    region.top + at('top', 'bottom') * region.height,
  ]
}

/** A whole number of pixels. */
export const atLeastOne = (n: number) => Math.max(1, Math.round(n))
