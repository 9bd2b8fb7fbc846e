// Pictures for the tests of assets.
import sharp from 'sharp'

/** A picture whose left half is red and whose right half is blue. */
export function picture(width = 400, height = 200) {
  const half = { create: { width: width / 2, height, channels: 3, background: 'blue' } } as const
  return sharp({ create: { width, height, channels: 3, background: 'red' } })
    .composite([{ input: half, left: width / 2, top: 0 }])
    .removeAlpha()
}

/** Two frames, one red, one blue. */
export async function movingPicture(width = 40, height = 20): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all([frame('red'), frame('blue')])
  return sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
}

/** The colour in the middle of a picture's part, each from 0 to 1 of its size: [r, g, b, alpha]. */
export async function colourAt(content: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(content)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.min(info.width - 1, Math.floor(x * info.width))
  const top = Math.min(info.height - 1, Math.floor(y * info.height))
  const at = (top * info.width + left) * 4
  return [...data.subarray(at, at + 4)]
}
