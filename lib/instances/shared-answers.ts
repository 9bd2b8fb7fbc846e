// What `'use cache'` keeps, where several instances share a Redis (REDIS_URL, next.config.ts): each in its own
// memory first, as Next does without us, then where the others find it. What has expired is known to each
// by itself: it is told (`membership.ts`), and asks nobody at a request.
import { createCacheComponentsHandler } from '@leejpsd/nextjs-cache-handler/cache-components'
import { adaptRedisV5 } from '@leejpsd/nextjs-cache-handler/client/redis'
import type { CacheEntry, CacheHandler } from 'next/cache'
import { createDefaultCacheHandler } from 'next/dist/server/lib/cache-handlers/default.js'
import { KEPT } from '../content/cache-life.ts'
import { hearOfAppearances, nextAppearance } from '../content/next-appearance.ts'
import { connection, environment } from '../settings.ts'
import { Membership } from './membership.ts'
import { EVERYTHING, expiredElsewhere, tellBy, tellOthers } from './news.ts'

/** As much as Next's own default. */
const OWN_MEMORY_BYTES = 50 * 1024 * 1024

/** A reader waits no longer for a Redis that hangs. */
const PATIENCE_MS = 300

/**
 * So long Redis keeps an answer: after a minute each instance asks anew anyway. It is longer than all lives
 * (`cache-life.ts`) but the one that is for an outage of the lake, and for that there is the own memory.
 */
const IN_REDIS_SECONDS = 600

const { redisUrl } = environment
if (!redisUrl) throw new Error('The shared cache was configured without REDIS_URL.')

// Builds differ in what they cache (Next's keys begin with the build's id), not in what expires.
const place = `newsroom:${connection.projectId}:${connection.dataset}`

const own = createDefaultCacheHandler(OWN_MEMORY_BYTES)

const membership = new Membership(redisUrl, `${place}:news`, {
  joined: () => expire([EVERYTHING]),
  expired: expire,
  appearances: hearOfAppearances,
  known: () => ({ appearances: [nextAppearance()].filter(Number.isFinite) }),
})
tellBy((news) => membership.tell(news))

function expire(tags: string[]): void {
  void own.updateTags(tags)
  expiredElsewhere(tags)
}

const theirs = createCacheComponentsHandler({
  client: () => adaptRedisV5(membership.client),
  keyPrefix: `${place}:`,
  buildNamespace: 'cached',
  fallback: 'never',
  abortTimeoutMs: PATIENCE_MS,
  // That Redis fails is said once, by the membership.
  logger: { debug: () => {}, info: () => {}, warn: () => {}, error: console.error },
})

const handler: CacheHandler = {
  async get(key, softTags) {
    const known = await own.get(key, softTags)
    if (known || !membership.redis) return known
    const found = await theirs.get(key, [])
    if (!found) return undefined
    await own.set(key, Promise.resolve({ ...found, expire: lifeBeforeRedis(found) }))
    // It may have expired: the own memory leaves out what has.
    return own.get(key, softTags)
  },

  async set(key, pending) {
    if (!membership.redis) return own.set(key, pending)
    const both = pending.then(twice)
    await Promise.all([
      own.set(
        key,
        both.then(([entry]) => entry),
      ),
      theirs.set(
        key,
        both.then(([, entry]) => ({ ...entry, expire: Math.min(entry.expire, IN_REDIS_SECONDS) })),
      ),
    ])
  },

  refreshTags: () => own.refreshTags(),
  getExpiration: (tags) => own.getExpiration(tags),

  /** Whatever life they are given elsewhere, there they end at once: nothing in this site asks for more. */
  async updateTags(tags, durations) {
    await own.updateTags(tags, durations)
    await tellOthers({ expired: tags })
  },
}

export default handler

/** A stream can be read once. */
function twice(entry: CacheEntry): [CacheEntry, CacheEntry] {
  const [one, other] = entry.value.tee()
  return [
    { ...entry, value: one },
    { ...entry, value: other },
  ]
}

function lifeBeforeRedis({ expire }: Pick<CacheEntry, 'expire'>): number {
  return expire < IN_REDIS_SECONDS ? expire : KEPT.expire
}
