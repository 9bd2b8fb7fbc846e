// How long an answer is kept and what makes it stale.
import { cacheLife, cacheTag } from 'next/cache'
import type { ContentType } from './types.ts'

/**
 * To be called first in a cached read. The webhook expires the tags at once; the minute is for a
 * webhook that got lost and for a release whose moment has come.
 */
export function keepUntilChanged(...types: ContentType[]): void {
  cacheTag(...types)
  cacheLife({ stale: 300, revalidate: 60, expire: 31_536_000 })
}
