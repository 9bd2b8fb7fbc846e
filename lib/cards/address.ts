// Where cards are: at the address of their page with `.png` after it. What a card shows is named in the
// query, so that a network that keeps pictures fetches a new one for a corrected headline.
import { type Place, pathTo } from '#lib/i18n/paths.ts'
import type { Language } from '#sanity/contract/language.ts'
import { CARD, type Card, digestOf } from './card.ts'

/** The picture of a page, as Open Graph describes one. */
export type CardImage = { path: string; alt: string; width: number; height: number; type: string }

/** The card of a document's page: `/es/comunicados/x.png?v=…`. */
export const cardOfPage = (card: Card, locale: Language, place: Place): CardImage =>
  imageAt(`${pathTo(locale, place)}.png`, card)

/** The newsroom's own card. */
export const cardOfSite = (card: Card, locale: Language): CardImage =>
  imageAt(`${pathTo(locale, '/')}/card.png`, card)

function imageAt(path: string, card: Card): CardImage {
  const { alert, title, kind, day, facts, institution } = card
  const date = day && `${day.number} ${day.month}`
  // The newsroom's own card has the institution for its title.
  const words = new Set([alert ?? kind, title, date, ...facts, institution.ministry])
  return {
    ...CARD,
    path: `${path}?v=${digestOf(card)}`,
    alt: [...words].filter(Boolean).join(' · '),
  }
}
