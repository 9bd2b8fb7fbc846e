// The pictures of a PDF, from the lake that the site reads, in the one form that is put on paper.
import pLimit from 'p-limit'
import sharp from 'sharp'
import { fetchAsset, type Lake } from '../asset.ts'
import type { PdfDocument } from './document.ts'

/** `width` and `height` in pixels; `file` is its name in the compiler's folder. */
export type LoadedPicture = { file: string; bytes: Buffer; width: number; height: number }

const BYTES_MAX = 20_000_000
const PIXELS_MAX = 50_000_000
const SIDE_MAX = 1600
/** More than a reporter prints; what comes after is told by its text. */
const PICTURES_MAX = 40

const limit = pLimit(4)

/**
 * Those that could be had, by their address. The rest is named on standard error, with the reason: a
 * document goes without a picture, never without its text.
 */
export async function loadPictures(
  document: PdfDocument,
  lake: Lake,
): Promise<{ pictures: Map<string, LoadedPicture>; isComplete: boolean }> {
  const hrefs = document.body.flatMap((item) => (item.is === 'picture' ? [item.picture.href] : []))
  const wanted = [...new Set(hrefs)].slice(0, PICTURES_MAX)
  const loaded = await Promise.all(wanted.map((href, n) => limit(() => orNone(href, n, lake))))
  const pictures = new Map(
    wanted.flatMap((href, n) => {
      const picture = loaded[n]
      return picture ? [[href, picture] as const] : []
    }),
  )
  return { pictures, isComplete: pictures.size === wanted.length }
}

async function orNone(href: string, n: number, lake: Lake): Promise<LoadedPicture | undefined> {
  try {
    const fetched = await fetchAsset(href, lake, BYTES_MAX)
    if ('missing' in fetched) throw new Error(`It is ${fetched.missing}.`)
    return { file: `picture-${n}.jpg`, ...(await asJpeg(fetched.bytes)) }
  } catch (error) {
    console.error(`A PDF goes without the picture ${href}:`, error)
    return undefined
  }
}

/** Written anew, so that the compiler gets nothing it cannot read, whatever the lake sent. */
async function asJpeg(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
    .rotate()
    .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
