// The picture of a card, drawn once.
import { cacheLife } from 'next/cache'
import { KEPT_FOR_GOOD, PARTIAL } from '#lib/content/cache-life.ts'
import { connection } from '#lib/settings.ts'
import type { Card } from './card.ts'
import { drawCard } from './draw.tsx'
import { EMBLEM, PORTRAIT } from './layout.ts'
import { drawnPicture, type Room } from './pictures.ts'

/**
 * The PNG of a card. What it shows is its key: nothing that is edited makes it stale, and a text that
 * is corrected is another card. Without an emblem or a portrait that cannot be had it is kept for a moment only.
 */
export async function cardPng(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  'use cache'
  const [mark, portrait] = await Promise.all([
    pictureOrNone(card.institution.mark, { ...EMBLEM, fit: 'inside' }),
    pictureOrNone(card.portrait, { ...PORTRAIT, fit: 'cover' }),
  ])
  const isWhole = (!card.institution.mark || mark) && (!card.portrait || portrait)
  cacheLife(isWhole ? KEPT_FOR_GOOD : PARTIAL)
  return new Uint8Array(await drawCard(card, { mark, portrait }))
}

async function pictureOrNone(address: string | undefined, room: Room) {
  if (!address) return undefined
  try {
    return await drawnPicture(address, room, connection)
  } catch (error) {
    console.error(`A card goes without the picture ${address}:`, error)
    return undefined
  }
}
