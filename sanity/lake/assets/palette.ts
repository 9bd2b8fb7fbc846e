// The colours of a picture, as hosted Sanity names them (the method is that of node-vibrant).
import { DefaultGenerator } from '@vibrant/generator-default'
import { MMCQ } from '@vibrant/quantizer-mmcq'
import type { Json } from '../document.ts'

const COLOURS = 64

/** The palette's names and node-vibrant's. */
const SWATCHES = {
  vibrant: 'Vibrant',
  lightVibrant: 'LightVibrant',
  darkVibrant: 'DarkVibrant',
  muted: 'Muted',
  lightMuted: 'LightMuted',
  darkMuted: 'DarkMuted',
} as const

type Swatch = { hex: string; population: number; titleTextColor: string; bodyTextColor: string }

/**
 * A `sanity.imagePalette`: each swatch with its share of the picture in percent, and the colours of
 * text that can be read on it. `dominant` is the colour that covers the most. A swatch that the picture
 * has no colour for is left out.
 * @param pixels RGBA, 8 bits each, of a small picture; pixels that are mostly transparent do not count.
 */
export async function paletteOf(pixels: Uint8Array): Promise<{ [name: string]: Json }> {
  const opaque = opaquePixels(pixels)
  const palette: { [name: string]: Json } = { _type: 'sanity.imagePalette' }
  if (opaque.length === 0) return palette
  const quantized = MMCQ(opaque, { colorCount: COLOURS })
  const found = await DefaultGenerator(quantized)
  const total = opaque.length / 4
  for (const [name, theirs] of Object.entries(SWATCHES)) {
    const swatch = found[theirs]
    if (swatch) palette[name] = described(swatch, total)
  }
  const dominant = quantized.toSorted((a, b) => b.population - a.population)[0]
  if (dominant) palette.dominant = described(dominant, total)
  return palette
}

function described(swatch: Swatch, total: number): Json {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: swatch.hex,
    foreground: swatch.bodyTextColor,
    title: swatch.titleTextColor,
    population: Math.round((swatch.population / total) * 10_000) / 100,
  }
}

function opaquePixels(pixels: Uint8Array): Uint8ClampedArray {
  const kept: number[] = []
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) >= 125) kept.push(...pixels.subarray(at, at + 4))
  }
  return Uint8ClampedArray.from(kept)
}
