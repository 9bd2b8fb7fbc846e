// The connections to the Redis that instances share (REDIS_URL).
import { createClient } from '@redis/client'

const CONNECT_MS = 2000
const RECONNECT_MS = 1000

/** Commands fail at once while there is no connection; it comes back by itself. */
export function openRedis(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: RECONNECT_MS },
  })
}

export type Redis = ReturnType<typeof openRedis>

const KEY = Symbol.for('newsroom.instances.redis')
const shared = globalThis as { [KEY]?: () => Redis | undefined }

/**
 * The one client for commands of this process; undefined without REDIS_URL, and while Redis does not answer.
 * Whoever asks goes on without.
 */
export function sharedRedis(): Redis | undefined {
  return shared[KEY]?.()
}

/** Says where `sharedRedis` has it from. */
export function shareRedis(redis: () => Redis | undefined): void {
  shared[KEY] = redis
}
