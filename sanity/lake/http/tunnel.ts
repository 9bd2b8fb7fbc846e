// Event streams over WebSocket (RFC 6455). A browser opens six HTTP/1.1 connections to a host and no
// more; Studio alone holds that many streams, and would wait for ever for its queries. WebSockets
// have a limit of their own, in the hundreds.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import type { LakeEnv } from './types.ts'

const STREAMS = /^\/v[^/]+\/data\/(?:listen|live\/events)\//
/** Close codes 4000-4999 are for applications: 4000 and the HTTP status that was refused. */
const REFUSED = 4000

/** Serves the event streams of the application to pages of the allowed origins. */
export function openTunnel(
  server: Server,
  app: Hono<LakeEnv>,
  allowedOrigins: string[],
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin } = request.headers
    if (!STREAMS.test(request.url ?? '') || !origin || !allowedOrigins.includes(origin)) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => void carry(webSocket, request, app))
  })
  return {
    close() {
      for (const webSocket of sockets.clients) webSocket.terminate()
      sockets.close()
    },
  }
}

async function carry(
  webSocket: WebSocket,
  request: IncomingMessage,
  app: Hono<LakeEnv>,
): Promise<void> {
  const url = new URL(request.url ?? '', `http://${request.headers.host}`)
  const headers = new Headers({ host: url.host })
  for (const name of ['cookie', 'origin'] as const) {
    const value = request.headers[name]
    if (value) headers.set(name, value)
  }
  // A WebSocket has no headers of the page's own, so the place to resume at is in the address.
  const lastEventId = url.searchParams.get('lastEventId')
  if (lastEventId) headers.set('last-event-id', lastEventId)

  const response = await app.fetch(new Request(url, { headers }))
  if (!response.ok || !response.body) {
    webSocket.close(REFUSED + response.status, (await response.text()).slice(0, 120))
    return
  }
  const reader = response.body.getReader()
  webSocket.on('close', () => void reader.cancel())
  webSocket.on('error', () => webSocket.terminate())
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      await new Promise<void>((sent) => webSocket.send(value, () => sent()))
    }
    webSocket.close(1000)
  } catch {
    // The stream was cut because the page was too slow; it connects again.
    webSocket.close(1013)
  }
}
