// What a social card shows: the picture that stands for a page wherever its address is shared.
import { hash } from 'ohash'
import { paletteOf } from '#lib/brand/palette.ts'
import { TOKENS } from '#lib/brand/tokens.ts'
import type { Language } from '#sanity/contract/language.ts'
import { inLanguage } from '#sanity/localized/contract.ts'
import type { Settings } from '#sanity/settings/contract.ts'

/** In pixels: what networks ask for (Open Graph, 1.91 to 1). */
export const CARD = { width: 1200, height: 630, type: 'image/png' } as const

/** Everything that is drawn, in words of one language; the same card is the same picture. */
export type Card = {
  institution: { ministry: string; country: string | undefined; mark: string | undefined }
  colours: { brand: string; accent: string }
  /** What the page is: "Comunicado de prensa". */
  kind?: string | undefined
  /** "Cancelado": said before anything else. */
  alert?: string | undefined
  title: string
  /** When and where, or which office. */
  facts: string[]
  /** Of an event: the day as a diary has it. */
  day?: { number: string; month: string } | undefined
  /** The address of a portrait as high as the card. */
  portrait?: string | undefined
}

/** Whose card it is, in its colours: the same on every one. */
export function institutionOf(
  settings: Settings,
  language: Language,
): Pick<Card, 'institution' | 'colours'> {
  const { accent, brand } = settings.accent ? paletteOf(settings.accent, 'light') : TOKENS.light
  return {
    institution: {
      ministry: inLanguage(settings.ministry, language).text,
      country: settings.country && inLanguage(settings.country, language).text,
      mark: settings.mark?.asset.url,
    },
    colours: { brand, accent },
  }
}

/** To be raised when cards are drawn in another way. */
const DESIGN = 1
const DIGEST_LENGTH = 12

/** Names what a card shows, for its address: networks keep a picture as long as its address stays. */
export const digestOf = (card: Card): string =>
  hash({ DESIGN, ...card })
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, DIGEST_LENGTH)
