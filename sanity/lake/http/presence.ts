// Who is in Studio, and in which field: the JSON-RPC 2.0 over WebSocket that @sanity/bifur-client
// speaks. The lake passes on what each Studio says to all of them, and keeps nothing.
import type { WebSocket } from 'ws'
import { z } from 'zod'

const HEARTBEAT_MS = 20_000

const request = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  params: z.looseObject({}).default({}),
})
const session = z.object({ session: z.string() })
const announcement = z.object({ data: z.looseObject({ sessionId: z.string() }) })
const METHOD_NOT_FOUND = -32601
const PARSE_ERROR = -32700

/** What one Studio tells the others. `i` is the user, `m` what is said. */
type PresenceEvent =
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'state'; i: string; m: Record<string, unknown> }
  | { type: 'disconnect'; i: string; m: { session: string } }

export class Presence {
  /** The subscriptions of each connected Studio. */
  readonly #studios = new Map<WebSocket, Set<string>>()
  readonly #heartbeat = setInterval(() => {
    for (const socket of this.#studios.keys()) socket.send('♥')
  }, HEARTBEAT_MS)

  /** Takes in a Studio, until its socket closes; the others then hear that it left. */
  join(socket: WebSocket, userId: string): void {
    let sessionId: string | undefined
    this.#studios.set(socket, new Set())
    socket.on('message', (message) => {
      sessionId = this.#answer(socket, userId, String(message)) ?? sessionId
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.#studios.delete(socket)
      if (sessionId) this.#tell({ type: 'disconnect', i: userId, m: { session: sessionId } })
    })
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const socket of this.#studios.keys()) socket.terminate()
  }

  /** Answers one request; gives back the session that it was made for, where it tells. */
  #answer(socket: WebSocket, userId: string, message: string): string | undefined {
    const parsed = request.safeParse(parseJson(message))
    if (!parsed.success) {
      const error = { code: PARSE_ERROR, message: 'This is not a JSON-RPC request' }
      socket.send(JSON.stringify({ jsonrpc: '2.0', id: null, error }))
      return undefined
    }
    const { id, method, params } = parsed.data
    const reply = (result: unknown) => socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }))
    const who = session.safeParse(params).data?.session
    const said = announcement.safeParse(params).data?.data

    if (method === 'presence_subscribe') {
      const subscription = crypto.randomUUID()
      this.#studios.get(socket)?.add(subscription)
      reply(subscription)
    } else if (method === 'presence_unsubscribe') {
      this.#studios.get(socket)?.delete(String(params.subscriptionId))
      reply(true)
    } else if (method === 'presence_rollcall' && who) {
      reply(true)
      this.#tell({ type: 'rollCall', i: userId, session: who })
    } else if (method === 'presence_announce' && said) {
      reply(true)
      this.#tell({ type: 'state', i: userId, m: said })
      return said.sessionId
    } else if (method === 'presence_disconnect' && who) {
      reply(true)
      this.#tell({ type: 'disconnect', i: userId, m: { session: who } })
    } else {
      const error = {
        code: METHOD_NOT_FOUND,
        message: `The embedded Content Lake has no ${method}`,
      }
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, error }))
    }
    return who
  }

  #tell(event: PresenceEvent): void {
    for (const [socket, subscriptions] of this.#studios) {
      for (const subscription of subscriptions) {
        const params = { subscription, result: event }
        socket.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }))
      }
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
