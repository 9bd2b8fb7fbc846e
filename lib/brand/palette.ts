// From the one colour that an institution calls its own to the colours that a page needs of it.
import Color from 'colorjs.io'
import { type Scheme, TOKENS } from './tokens.ts'

export type Palette = Record<'brand' | 'accent' | 'accent-deep' | 'selection', string>

/**
 * The contrast that links keep with what they stand on (WCAG 2.2, 1.4.3, asks for 4.5). Thin light
 * letters on a dark ground look fainter than they measure.
 */
const LEAST = { light: 4.5, dark: 6 }

/** A mark is no text; it must be seen all the same. */
const SEEN = 1.4

/** How far lightness goes at a step, of 0 to 1, and from a link to one that is pointed at. */
const STEP = 0.005
const DEEPER = 0.1

const away = { light: -1, dark: 1 }
const TINT = { light: { lightness: 0.9, chroma: 0.035 }, dark: { lightness: 0.35, chroma: 0.07 } }

/**
 * The colours of a scheme from `hex` (`#0a7d3b`), as hex. The hue stays; the lightness (OKLCH) goes
 * only as far as the contrast asks, so that a colour that is fit already stays what it is. `brand` is
 * the colour itself wherever it can be told from the paper.
 */
export function paletteOf(hex: string, scheme: Scheme): Palette {
  const accent = legible(hex, scheme)
  const isSeen = contrast(hex, TOKENS[scheme].paper) >= SEEN
  const l = lightnessOf(accent)
  return {
    brand: isSeen ? hex.toLowerCase() : accent,
    accent,
    'accent-deep': withLightness(accent, l + away[scheme] * DEEPER),
    selection: tint(hex, scheme),
  }
}

/** WCAG 2's contrast ratio of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number =>
  new Color(one).contrastWCAG21(new Color(other))

function legible(hex: string, scheme: Scheme): string {
  const { paper, wash } = TOKENS[scheme]
  const isLegible = (colour: string) =>
    Math.min(contrast(colour, paper), contrast(colour, wash)) >= LEAST[scheme]
  const l = lightnessOf(hex)
  let colour = hex.toLowerCase()
  // It ends: black and white have more than is asked.
  for (let step = 1; !isLegible(colour); step++) {
    colour = withLightness(hex, l + away[scheme] * step * STEP)
  }
  return colour
}

/** OKLCH's, 0 to 1. */
const lightnessOf = (hex: string): number => new Color(hex).to('oklch').l ?? 0

/** What eight bits can say of it; what is outside of sRGB gives up chroma, not hue. */
const asHex = (colour: Color) =>
  colour.to('srgb').toGamut({ method: 'css' }).toString({ format: 'hex', collapse: false })

function withLightness(hex: string, lightness: number): string {
  const colour = new Color(hex).to('oklch')
  colour.l = Math.min(1, Math.max(0, lightness))
  return asHex(colour)
}

function tint(hex: string, scheme: Scheme): string {
  const colour = new Color(hex).to('oklch')
  colour.l = TINT[scheme].lightness
  colour.c = Math.min(colour.c ?? 0, TINT[scheme].chroma)
  return asHex(colour)
}
