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

/** Sends what the application answers to the request, chunk by chunk, until either side ends. */
export async function carryStream(
  socket: WebSocket,
  request: Request,
  app: Hono<LakeEnv>,
): Promise<void> {
  const response = await app.fetch(request)
  if (!response.ok || !response.body) {
    socket.close(REFUSED + response.status, (await response.text()).slice(0, 120))
    return
  }
  const reader = response.body.getReader()
  socket.on('close', () => void reader.cancel().catch(() => {}))
  socket.on('error', () => socket.terminate())
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
