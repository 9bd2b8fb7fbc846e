// The institution's colour as the site's tokens.
import type { Settings } from '#sanity/settings/contract.ts'
import { type Palette, paletteOf } from './palette.ts'

/**
 * The text of a `<style>`, the same for the same colour (a Content-Security-Policy may name its
 * digest); undefined where the settings have none and the site's own colours stay. `html:root` wins
 * over the style sheet's `:root` wherever either stands.
 */
export function brandStyle({ accent }: Pick<Settings, 'accent'>): string | undefined {
  if (!accent) return undefined
  const light = declarations(paletteOf(accent, 'light'))
  const dark = declarations(paletteOf(accent, 'dark'))
  return `html:root{${light}}@media screen and (prefers-color-scheme:dark){html:root{${dark}}}`
}

const declarations = (palette: Palette) =>
  Object.entries(palette)
    .map(([token, colour]) => `--color-${token}:${colour}`)
    .join(';')
