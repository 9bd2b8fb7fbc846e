// The moments at which published releases will appear.
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'
import { moment } from '#sanity/contract/text.ts'
import { KEPT } from './cache-life.ts'
import { query } from './lake.ts'
import { noteAppearances } from './next-appearance.ts'

const DAY_MS = 24 * 3600 * 1000
const waiting = z.array(z.array(moment.nullable().catch(null)))

/**
 * Notes them for the server. Asked by every cached read of releases, and answered from the cache
 * until one is published. Moments are compared as texts first, which an index answers; one with an
 * offset is off by less than the day that is added.
 */
export async function noteNextAppearance(): Promise<void> {
  'use cache'
  cacheTag('release')
  cacheLife(KEPT)
  const now = Date.now()
  const raw = await query(
    `*[
      _type == "release" && !defined(withdrawn) &&
      (publishAt > $since || embargoUntil > $since || publishedAt > $since)
    ]{ "waits": [publishAt, embargoUntil, publishedAt] }.waits`,
    { since: new Date(now - DAY_MS).toISOString() },
  )
  const moments = waiting
    .parse(raw)
    .flat()
    .flatMap((at) => (at ? Date.parse(at) : []))
  noteAppearances(moments.filter((at) => at > now))
}
