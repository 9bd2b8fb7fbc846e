// How long an answer is kept and what makes it stale.
import { cacheLife, cacheTag } from 'next/cache'

/** Document types the site reads; a change to one expires every answer that read its type. */
export const CONTENT_TYPES = [
  'release',
  'minister',
  'event',
  'organization',
  'topic',
  'settings',
  'translation.metadata',
] as const

export type ContentType = (typeof CONTENT_TYPES)[number]

/**
 * To be called first in a cached read. The webhook expires the tags at once; the minute is for a
 * webhook that got lost and for a release whose moment has come.
 */
export function keepUntilChanged(...types: ContentType[]): void {
  cacheTag(...types)
  cacheLife({ stale: 300, revalidate: 60, expire: 31_536_000 })
}
