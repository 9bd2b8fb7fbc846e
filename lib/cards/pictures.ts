// The emblem and the portrait of a card, from the lake that the site reads, as Satori takes them.
import sharp from 'sharp'
import type { Drawn } from '#components/card/card-view.tsx'
import { fetchAsset, type Lake } from '../take-away/asset.ts'

const BYTES_MAX = 8_000_000
const PIXELS_MAX = 50_000_000

/** In pixels. An emblem keeps its form inside of it, a portrait fills it. */
export type Room = { width: number; height: number; fit: 'inside' | 'cover' }

/** A picture at the lake's address, drawn anew as PNG (an emblem may be SVG). @throws when it cannot be had. */
export async function drawnPicture(address: string, room: Room, lake: Lake): Promise<Drawn> {
  const fetched = await fetchAsset(address, lake, BYTES_MAX)
  if ('missing' in fetched) throw new Error(`The picture ${address} is ${fetched.missing}.`)
  const { data, info } = await sharp(fetched.bytes, { limitInputPixels: PIXELS_MAX, density: 300 })
    .rotate()
    .resize(room)
    .png()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { src: `data:image/png;base64,${data.toString('base64')}`, width, height }
}
