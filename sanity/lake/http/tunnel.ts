// Event streams over WebSocket. A browser opens six HTTP/1.1 connections to a host and no more;
// Studio alone holds that many streams, and would wait for ever for its queries. WebSockets have a
// limit of their own, in the hundreds.
import type { Hono } from 'hono'
import type { WebSocket } from 'ws'
import type { LakeEnv } from './types.ts'

/** Close codes 4000-4999 are for applications: 4000 and the HTTP status that was refused. */
const REFUSED = 4000
const NORMAL = 1000
const TRY_AGAIN = 1013
/** A reason has at most 123 bytes (RFC 6455, 5.5.1); a letter that is cut in two becomes one of 3. */
const REASON_MAX = 120

/** Sends what the application answers to the request, chunk by chunk, until either side ends. */
export async function carryStream(
  socket: WebSocket,
  request: Request,
  app: Hono<LakeEnv>,
): Promise<void> {
  const response = await app.fetch(request)
  if (!response.ok || !response.body) {
    socket.close(REFUSED + response.status, reasonFrom(await response.text()))
    return
  }
  const reader = response.body.getReader()
  socket.on('close', () => void reader.cancel().catch(() => {}))
  // It may have been closed while the application was asked.
  if (socket.readyState !== socket.OPEN) return reader.cancel()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await new Promise<void>((sent) => socket.send(value, () => sent()))
    }
    socket.close(NORMAL)
  } catch {
    // The page was too slow and the stream was cut; it connects again.
    socket.close(TRY_AGAIN)
  }
}

const reasonFrom = (text: string) => Buffer.from(text).subarray(0, REASON_MAX).toString()
