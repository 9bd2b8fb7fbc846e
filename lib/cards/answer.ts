// A card as programs get it.
import { conditional } from '#lib/http/conditional.ts'
import { problem } from '#lib/http/problem.ts'
import { CARD, type Card } from './card.ts'
import { cardPng } from './card-png.ts'

/** The card of what is public now, whatever the address says of an earlier one. */
export async function cardAnswer(request: Request, card: Card): Promise<Response> {
  return conditional(request, { body: await cardPng(card), type: CARD.type })
}

export const noSuchCard = () => problem(404, 'No such card', 'No public page has this picture.')
