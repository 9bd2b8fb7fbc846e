// The pictures of a PDF, from the lake that the site reads, in the one form that is put on paper.
import pLimit from 'p-limit'
import sharp from 'sharp'
import type { PdfDocument } from './document.ts'

/** `width` and `height` in pixels; `file` is its name in the compiler's folder. */
export type LoadedPicture = { file: string; bytes: Buffer; width: number; height: number }

const TIMEOUT_MS = 10_000
const BYTES_MAX = 20_000_000
const PIXELS_MAX = 50_000_000
const SIDE_MAX = 1600
/** More than a reporter prints; what comes after is told by its text. */
const PICTURES_MAX = 40

const limit = pLimit(4)

/**
 * Those that could be had, by their address. The rest is named on standard error, with the reason: a
 * document goes without a picture, never without its text. No redirect is followed: whatever the lake's
 * answer says, nothing is fetched but from its own host.
 */
export async function loadPictures(
  document: PdfDocument,
): Promise<{ pictures: Map<string, LoadedPicture>; isComplete: boolean }> {
  const hrefs = document.body.flatMap((item) => (item.is === 'picture' ? [item.picture.href] : []))
  const wanted = [...new Set(hrefs)].slice(0, PICTURES_MAX)
  const loaded = await Promise.all(wanted.map((href, n) => limit(() => orNone(href, n))))
  const pictures = new Map(
    wanted.flatMap((href, n) => {
      const picture = loaded[n]
      return picture ? [[href, picture] as const] : []
    }),
  )
  return { pictures, isComplete: pictures.size === wanted.length }
}

async function orNone(href: string, n: number): Promise<LoadedPicture | undefined> {
  try {
    return { file: `picture-${n}.jpg`, ...(await asJpeg(await fetched(href))) }
  } catch (error) {
    console.error(`A PDF goes without the picture ${href}:`, error)
    return undefined
  }
}

async function fetched(href: string): Promise<Uint8Array> {
  const answer = await fetch(href, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!answer.ok || !answer.body) throw new Error(`The answer is ${answer.status}.`)
  const chunks: Uint8Array[] = []
  let size = 0
  // A size that is declared may be wrong: what arrives is counted.
  for await (const chunk of answer.body) {
    size += chunk.length
    if (size > BYTES_MAX) throw new Error(`It is larger than ${BYTES_MAX} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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
