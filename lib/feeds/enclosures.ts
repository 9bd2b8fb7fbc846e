// What a reader's program may take along with an entry: its files and its pictures, each once, those in the
// text among them.
import { getMimeType } from 'hono/utils/mime'
import type { Image } from '#sanity/image/contract.ts'
import type { Release } from '#sanity/release/contract.ts'

/** `length` in bytes. */
export type Enclosure = { url: string; type: string; length: number; title: string }

/** `length` is not known of every picture; sizes in pixels of the original. */
export type Picture = Omit<Enclosure, 'length'> & {
  length: number | undefined
  width: number
  height: number
  credit: string | undefined
  alt: string
}

type Files = Pick<Release, 'body' | 'attachments'>
type Pictures = Pick<Release, 'body' | 'images'>

export function filesOf({ body, attachments }: Files): Enclosure[] {
  const inText = body.filter((item) => item._type === 'attachment')
  return onceEach([...attachments, ...inText]).map(({ url, mimeType, size, title }) => ({
    url,
    type: mimeType,
    length: size,
    title,
  }))
}

/** The release's own, then those in the text, each once. */
export function imagesOf({ body, images }: Pictures): (Image & { url: string })[] {
  const inText = body.filter((item) => item._type === 'figureImage')
  return onceEach([...images, ...inText].map((image) => ({ ...image, url: image.asset.url })))
}

/** One of a kind that nobody knows is left to the text. */
export function picturesOf(release: Pictures): Picture[] {
  return imagesOf(release).flatMap((image) => {
    const type = getMimeType(new URL(image.url).pathname)
    return type?.startsWith('image/') ? [picture(image, type)] : []
  })
}

function picture({ asset, caption, alt, credit }: Image, type: string): Picture {
  const { url, size, width, height } = asset
  return { url, type, length: size, title: caption || alt, width, height, credit, alt }
}

const onceEach = <One extends { url: string }>(all: One[]): One[] => [
  ...new Map(all.map((one) => [one.url, one])).values(),
]
