// The two typefaces of the site, as files that Satori reads (it knows no WOFF2), and which letters they have.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkitten'

const FILES = {
  serif: { folder: 'source-serif-4', style: '600SemiBold', file: 'SourceSerif4', weight: 600 },
  sans: { folder: 'public-sans', style: '400Regular', file: 'PublicSans', weight: 400 },
  'sans-strong': { folder: 'public-sans', style: '600SemiBold', file: 'PublicSans', weight: 600 },
} as const

/** By the names that a card's styles use. */
export type Face = keyof typeof FILES

type Fonts = {
  /** For `ImageResponse`. The same list each time: Satori reads it once. */
  faces: { name: string; data: Buffer; weight: 400 | 600; style: 'normal' }[]
  metrics: Record<Face, Font>
  /** The code points that every face has a glyph for. */
  letters: Set<number>
}

let loaded: Fonts | undefined

/** Read from disk at the first card. */
export function cardFonts(): Fonts {
  loaded ??= load()
  return loaded
}

function load(): Fonts {
  const [serif, sans, strong] = [read('serif'), read('sans'), read('sans-strong')]
  const inSans = new Set(sans.font.characterSet)
  return {
    faces: [serif.face, sans.face, strong.face],
    metrics: { serif: serif.font, sans: sans.font, 'sans-strong': strong.font },
    letters: new Set(serif.font.characterSet.filter((letter) => inSans.has(letter))),
  }
}

function read(name: Face) {
  const { folder, style, file, weight } = FILES[name]
  const data = readFileSync(
    join(process.cwd(), 'node_modules/@expo-google-fonts', folder, style, `${file}_${style}.ttf`),
  )
  const font = create(data)
  if (font.isCollection) throw new Error(`${file} is a collection of fonts, not one font.`)
  return { font, face: { name, data, weight, style: 'normal' as const } }
}
