import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, paletteOf } from '#lib/brand/palette.ts'
import { brandStyle } from '#lib/brand/style.ts'
import { TOKENS } from '#lib/brand/tokens.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`)

const SCHEMES = ['light', 'dark'] as const
const EXTREMES = ['#000000', '#ffffff', '#808080', '#ffd100', '#0000ff', '#00ff00', '#fffffe']

describe.each(SCHEMES)('from any colour, in the %s scheme', (scheme) => {
  const { paper, wash, ink } = TOKENS[scheme]

  test('links, and links pointed at, are legible on both grounds (WCAG 2.2, 1.4.3)', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const { accent, 'accent-deep': deep } = paletteOf(hex, scheme)
        for (const text of [accent, deep]) {
          for (const ground of [paper, wash]) {
            expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
          }
        }
      }),
      { examples: EXTREMES.map((hex) => [hex]), numRuns: 150 },
    )
  })

  test('the mark is seen, and what is selected can be read', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const { brand, selection } = paletteOf(hex, scheme)
        expect(contrast(brand, paper)).toBeGreaterThanOrEqual(1.4)
        expect(contrast(ink, selection)).toBeGreaterThanOrEqual(4.5)
      }),
      { examples: EXTREMES.map((hex) => [hex]), numRuns: 150 },
    )
  })
})

test('a colour that is fit already stays what it is', () => {
  expect(paletteOf('#0a7d3b', 'light')).toMatchObject({ brand: '#0a7d3b', accent: '#0a7d3b' })
})

test('a colour that is too light for letters stays the mark’s, and gives a darker one of its hue', () => {
  const { brand, accent } = paletteOf('#FFD100', 'light')
  expect(brand).toBe('#ffd100')
  // Between red and green, and no blue: a dark yellow.
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(accent.slice(at, at + 2), 16),
  )
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue + 40)
})

describe('the style of a brand', () => {
  test('is none without a colour, and the same for the same colour', () => {
    expect(brandStyle({ accent: undefined })).toBeUndefined()
    expect(brandStyle({ accent: '#0a7d3b' })).toBe(brandStyle({ accent: '#0a7d3b' }))
  })

  test('has a colour apart for screens in the dark, and none of them for paper', () => {
    const [light = '', dark = ''] = (brandStyle({ accent: '#0a7d3b' }) ?? '').split('@media')
    expect(light).toContain('--color-accent:#0a7d3b')
    expect(dark).toMatch(/^ screen and \(prefers-color-scheme:dark\)/)
    expect(dark).not.toContain('--color-accent:#0a7d3b')
  })
})
