import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '#lib/brand/palette.ts'
import { TOKENS } from '#lib/brand/tokens.ts'

const sheet = readFileSync('app/global.css', 'utf8')

/** The colours that a block of the style sheet declares. */
function declaredIn(start: string): Record<string, string> {
  const from = sheet.indexOf(start)
  expect(from, `"${start}" in app/global.css`).toBeGreaterThanOrEqual(0)
  const block = sheet.slice(from, sheet.indexOf('}', from))
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

describe.each([
  ['light', '@theme {'],
  ['dark', '@media screen and (prefers-color-scheme: dark) {\n  :root {'],
] as const)('the %s scheme', (scheme, block) => {
  const colours = TOKENS[scheme]

  test('is in the style sheet as it is in TypeScript', () => {
    expect(declaredIn(block)).toEqual(colours)
  })

  test.each(['ink', 'quiet', 'accent', 'accent-deep', 'alert'] as const)(
    '%s is legible on paper and wash (WCAG 2.2, 1.4.3)',
    (text) => {
      for (const ground of ['paper', 'wash'] as const) {
        expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  test('paper is legible on what is filled: the accent, and the stamp of a preview', () => {
    for (const ground of ['accent', 'accent-deep', 'alert', 'ink'] as const) {
      expect(contrast(colours.paper, colours[ground])).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('what is selected can be read, quiet words too', () => {
    for (const text of ['ink', 'quiet'] as const) {
      expect(contrast(colours[text], colours.selection)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('a field with an edge of ink has one that is seen, though it does not glare (1.4.11)', () => {
    const from = sheet.indexOf(block)
    const edge = sheet.slice(from).match(/--border-color-ink: (#[0-9a-f]{6});/)?.[1] ?? ''
    expect(contrast(edge, colours.paper)).toBeGreaterThanOrEqual(3)
  })

  test('the ring of focus and the edge of a field are seen (1.4.11)', () => {
    for (const edge of ['accent', 'quiet'] as const) {
      for (const ground of ['paper', 'wash'] as const) {
        expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3)
      }
    }
  })
})
