// WebSockets (RFC 6455): event streams for browsers, and presence. Only pages of the allowed origins
// get one; who asks is told by the same session as everywhere.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { Presence } from './presence.ts'
import { carryStream } from './tunnel.ts'
import type { LakeEnv } from './types.ts'
import type { OpenStreams } from './while-allowed.ts'

const STREAMS = /^\/v[^/]+\/data\/(?:listen|live\/events)\//
const PRESENCE = /^\/v[^/]+\/socket\//
/** Where somebody is in ten open documents, far inside of each, takes less. */
const MESSAGE_MAX = 16 * 1024
/** Close codes 4000-4999 are for applications. */
const LOGGED_OUT = 4401

const someone = z.object({ id: z.string() })
const SOCKETS_MAX = 2000

/** Serves WebSockets beside the application, until closed. */
export function openSockets(
  server: Server,
  app: Hono<LakeEnv>,
  { allowedOrigins, streams }: { allowedOrigins: string[]; streams: OpenStreams },
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_MAX })
  const presence = new Presence()

  /** What a peer sends may be no WebSocket frame at all: unheard, such an error would end the process. */
  const accept = (
    message: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    work: (open: WebSocket) => void,
  ) =>
    sockets.handleUpgrade(message, socket, head, (open) => {
      open.on('error', () => open.terminate())
      work(open)
    })

  const upgrade = async (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin } = message.headers
    const path = message.url ?? ''
    if (!origin || !allowedOrigins.includes(origin)) return reject(socket, '403 Forbidden')
    if (sockets.clients.size >= SOCKETS_MAX) return reject(socket, '503 Service Unavailable')
    if (STREAMS.test(path)) {
      accept(message, socket, head, (open) => {
        carryStream(open, requestOf(message, path), app).catch(() => open.terminate())
      })
    } else if (PRESENCE.test(path)) {
      const user = await userIn(message, app)
      if (!user) return reject(socket, '401 Unauthorized')
      accept(message, socket, head, (open) => {
        presence.join(open, user)
        const stays = async () => (await userIn(message, app)) === user
        open.on(
          'close',
          streams.watch(stays, () => open.close(LOGGED_OUT)),
        )
      })
    } else reject(socket, '404 Not Found')
  }
  server.on('upgrade', (message: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Node minds it no more from here on, and whoever asked may be gone already.
    socket.on('error', () => socket.destroy())
    upgrade(message, socket, head).catch(() => socket.destroy())
  })

  return {
    close() {
      presence.close()
      for (const open of sockets.clients) open.terminate()
      sockets.close()
    },
  }
}

/** The id of whoever opened the socket, by the session that came with it. */
async function userIn(message: IncomingMessage, app: Hono<LakeEnv>): Promise<string | undefined> {
  const answer = await app.fetch(requestOf(message, '/v1/auth/id'))
  return answer.ok ? someone.parse(await answer.json()).id : undefined
}

/** A request to the application by whoever opened the socket. */
function requestOf({ headers: given }: IncomingMessage, path: string): Request {
  const url = new URL(path, `http://${given.host}`)
  const headers = new Headers({ host: url.host })
  for (const name of ['cookie', 'origin'] as const) {
    const value = given[name]
    if (value) headers.set(name, value)
  }
  // A WebSocket has no headers of the page's own, so the place to resume at is in the address.
  const lastEventId = url.searchParams.get('lastEventId')
  if (lastEventId) headers.set('last-event-id', lastEventId)
  return new Request(url, { headers })
}

/** Refuses, and lets the connection go: no timeout of HTTP would, and it would keep the lake from stopping. */
function reject(socket: Duplex, status: string): void {
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
