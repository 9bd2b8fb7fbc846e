// Makes the site's font files (app/fonts) from those that come with the packages: what a page in Spanish or English
// needs in one small file a typeface; the other letters of western Europe, and those of the rest of it, in two more
// that browsers fetch for a name that has one (`unicode-range` in app/fonts.ts).  npm run fonts
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import subsetFont from 'subset-font'

/** The characters from one code point to another, both included. */
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

/** ASCII, the letters of Spanish, and the signs that both languages and the figures are set with. */
const EVERY_PAGE = new Set([
  ...span(0x20, 0x7e),
  ...'áéíóúüñÁÉÍÓÚÜÑ¿¡ªº°·×−±½¼¾€£©®™§',
  ...'«»“”‘’‚„–—…•‹›\u00a0\u2009\u2011\u202f',
])
/** Latin-1, with Œ and œ: French, Portuguese, German, Nordic names. */
const WESTERN = new Set([...span(0xa1, 0xff), 'Œ', 'œ'].filter((letter) => !EVERY_PAGE.has(letter)))
/** Latin Extended-A: Polish, Czech, Turkish and Baltic names. */
const EXTENDED = new Set(span(0x100, 0x17f).filter((letter) => !WESTERN.has(letter)))

/** Of the letters' variants: joined and placed accents, kerning, ligatures, and figures of one width. */
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn', 'tnum']

/** Weights from running text to bold; the serif's optical sizes from small print to the largest headline. */
const SERIF_AXES = { wght: { min: 400, max: 700 }, opsz: { min: 14, max: 60 } }
const SANS_AXES = { wght: { min: 400, max: 700 } }

const serif = (subset: string) => `source-serif-4/files/source-serif-4-${subset}-opsz-normal.woff2`
const sans = (subset: string) => `public-sans/files/public-sans-${subset}-wght-normal.woff2`

export const FONTS = [
  { name: 'serif', source: serif('latin'), letters: EVERY_PAGE, axes: SERIF_AXES },
  { name: 'serif-western', source: serif('latin'), letters: WESTERN, axes: SERIF_AXES },
  { name: 'serif-extended', source: serif('latin-ext'), letters: EXTENDED, axes: SERIF_AXES },
  { name: 'sans', source: sans('latin'), letters: EVERY_PAGE, axes: SANS_AXES },
  { name: 'sans-western', source: sans('latin'), letters: WESTERN, axes: SANS_AXES },
  { name: 'sans-extended', source: sans('latin-ext'), letters: EXTENDED, axes: SANS_AXES },
]

const inProject = (path: string) => resolve(import.meta.dirname, '..', path)

/** Where a font's file is kept. */
export const fileOf = (name: string) => inProject(`app/fonts/${name}.woff2`)

/** A font's WOFF2 file (W3C, WOFF 2.0), the same each time. */
export async function makeFont({ source, letters, axes }: (typeof FONTS)[number]): Promise<Buffer> {
  const whole = await readFile(inProject(`node_modules/@fontsource-variable/${source}`))
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: FEATURES,
    variationAxes: axes,
    noHinting: true,
  }
  return subsetFont(whole, [...letters].join(''), options)
}

/** Letters as CSS writes them for `unicode-range`: `U+20-7E, U+A1`. */
export function rangeOf(letters: Iterable<string>): string {
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const hex = (code: number) => code.toString(16).toUpperCase()
  return codes
    .filter((code) => !codes.includes(code - 1))
    .map((first) => {
      const last = codes.find((code) => code >= first && !codes.includes(code + 1)) ?? first
      return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`
    })
    .join(', ')
}

if (import.meta.main) {
  for (const font of FONTS) {
    const file = await makeFont(font)
    await writeFile(fileOf(font.name), file)
    console.log(`${font.name}: ${file.length} bytes, ${rangeOf(font.letters)}`)
  }
}
