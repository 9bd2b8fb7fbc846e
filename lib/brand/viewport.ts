import type { Viewport } from 'next'
import { TOKENS } from './tokens.ts'

/** A phone's bars go with the paper, and a page in the dark begins without a white flash. */
export const viewportInBothSchemes: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: TOKENS.light.paper },
    { media: '(prefers-color-scheme: dark)', color: TOKENS.dark.paper },
  ],
}
