import { brandStyle } from '#lib/brand/style.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** The institution's own colours, for the whole page; nothing where the site's own stay. */
export function BrandStyle({ settings }: { settings: Settings }) {
  const style = brandStyle(settings)
  return (
    style && (
      <style href="brand" precedence="brand">
        {style}
      </style>
    )
  )
}
