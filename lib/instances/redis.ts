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
