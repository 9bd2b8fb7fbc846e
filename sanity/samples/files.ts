// The files of the samples: drawn landscapes and heads, no photograph of anybody, made of flat shapes, so
// that each weighs a few kilobytes; and a table.
import type { SanityClient } from '@sanity/client'
import sharp from 'sharp'
import { ref } from '../seed/blocks.ts'

/** What all files of the samples say of where they are from; by that they are removed. */
export const SOURCE = 'newsroom-samples'

/** A picture as documents hold it, but for its alternative text. */
type SamplePicture = { _type: 'figureImage'; asset: { _type: string; _ref: string } }
type Some = [SamplePicture, ...SamplePicture[]]

export type SampleFiles = {
  landscapes: Some
  portraits: Some
  table: { _type: 'attachment'; asset: { _type: string; _ref: string } }
}

const TABLE = 'anio,muestras\r\n2023,120\r\n2024,164\r\n2025,201\r\n'

const COLOURS = [
  ['#dfe9e4', '#3d6b5c', '#e2a84b'],
  ['#e9e2d6', '#7a4b3a', '#c96f4a'],
  ['#dde5ee', '#2f4f75', '#e7c35a'],
  ['#ece3ea', '#5c3f66', '#d98a7b'],
] as const

const svg = (width: number, height: number, shapes: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
  )

const landscape = ([ground, dark, sun]: (typeof COLOURS)[number], at: number) =>
  svg(
    1800,
    1200,
    `<rect width="1800" height="1200" fill="${ground}"/>
    <circle cx="${360 + at * 340}" cy="330" r="150" fill="${sun}"/>
    <path d="M0 900 L${420 + at * 90} 420 L900 860 L${1250 + at * 60} 520 L1800 940 V1200 H0Z" fill="${dark}"/>
    <path d="M0 1010 Q450 ${900 - at * 30} 900 1010 T1800 1000 V1200 H0Z" fill="${sun}" opacity=".55"/>`,
  )

const portrait = ([ground, dark, skin]: (typeof COLOURS)[number], at: number) =>
  svg(
    1200,
    1500,
    `<rect width="1200" height="1500" fill="${ground}"/>
    <path d="M150 1500 Q170 1010 600 1000 T1050 1500Z" fill="${dark}"/>
    <circle cx="600" cy="${640 + at * 8}" r="270" fill="${skin}"/>
    <path d="M330 ${600 + at * 8} Q340 320 600 320 T870 ${600 + at * 8} Q600 ${430 + at * 40} 330 ${600 + at * 8}Z" fill="${dark}"/>`,
  )

/** Makes and uploads them; what a lake has already it does not keep twice. */
export async function uploadFiles(client: SanityClient): Promise<SampleFiles> {
  const upload = async (kind: 'image' | 'file', filename: string, content: Buffer) => {
    const { _id } = await client.assets.upload(kind, content, {
      filename,
      creditLine: 'Muestra / Sample',
      source: { name: SOURCE, id: filename },
    })
    return ref(_id)
  }
  const drawn = async (
    name: string,
    draw: (colours: (typeof COLOURS)[number], at: number) => Buffer,
  ): Promise<Some> => {
    const picture = async (at: 0 | 1 | 2 | 3): Promise<SamplePicture> => {
      const content = await sharp(draw(COLOURS[at], at)).png({ palette: true }).toBuffer()
      return { _type: 'figureImage', asset: await upload('image', `${name}-${at}.png`, content) }
    }
    return [await picture(0), await picture(1), await picture(2), await picture(3)]
  }
  return {
    landscapes: await drawn('muestra-paisaje', landscape),
    portraits: await drawn('muestra-retrato', portrait),
    table: {
      _type: 'attachment',
      asset: await upload('file', 'muestra.csv', Buffer.from(TABLE)),
    },
  }
}
