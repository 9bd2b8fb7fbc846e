// How long an answer is kept and what makes it stale.
import { cacheLife, cacheTag } from 'next/cache'
import { noteNextAppearance } from './appearances.ts'
import { KEPT } from './cache-life.ts'
import type { ContentType } from './types.ts'

/**
 * To be called first in a cached read. The webhook expires the tags at once, and the server those of
 * releases at the moment that one appears by itself; the minute is for a webhook that got lost.
 */
export async function keepUntilChanged(...types: ContentType[]): Promise<void> {
  cacheTag(...types)
  cacheLife(KEPT)
  if (types.includes('release')) await noteNextAppearance()
}
