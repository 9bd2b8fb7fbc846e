// Who is in Studio, and in which field. The lake passes on what each Studio says to all of them; of
// itself it knows only which session is on which socket, to tell when one has gone.
import type { WebSocket } from 'ws'
import { invalid, type PresenceCall, parseRequest, type RpcError } from './presence-request.ts'

const HEARTBEAT_MS = 20_000
/** From one socket between two heartbeats; a Studio says at most a hundred. */
const MESSAGES_MAX = 400
const SOCKETS_OF_USER_MAX = 100
/** A Studio has one. */
const SUBSCRIPTIONS_MAX = 4
const SESSIONS_MAX = 16
/** Bytes that wait for a Studio that does not read. */
const UNREAD_MAX = 1024 * 1024

/** Close codes of RFC 6455 and its registry. */
const TOO_MUCH = 1008
const TRY_LATER = 1013

/** What one Studio tells the others. `i` is the user, `m` what is said. */
type PresenceEvent =
  | { type: 'rollCall'; i: string; session: string }
  | { type: 'state'; i: string; m: { sessionId: string; locations: object[] } }
  | { type: 'disconnect'; i: string; m: { session: string } }

/** A Studio: one tab of a browser. */
type Peer = {
  socket: WebSocket
  userId: string
  subscriptions: Set<string>
  /** Whether it has answered since the last heartbeat. */
  alive: boolean
  /** Since the last heartbeat. */
  messages: number
}

export class Presence {
  readonly #peers = new Set<Peer>()
  /** The socket on which each session spoke last. */
  readonly #sessions = new Map<string, Peer>()
  readonly #heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS)

  /** Takes in a Studio, until its socket closes; the others then hear that it left. */
  join(socket: WebSocket, userId: string): void {
    const others = [...this.#peers].filter((peer) => peer.userId === userId)
    if (others.length >= SOCKETS_OF_USER_MAX) {
      socket.close(TRY_LATER, 'Too many Studios of this user are open')
      return
    }
    const peer: Peer = { socket, userId, subscriptions: new Set(), alive: true, messages: 0 }
    this.#peers.add(peer)
    socket.on('pong', () => {
      peer.alive = true
    })
    socket.on('message', (message) => this.#hear(peer, String(message)))
    socket.on('close', () => this.#leave(peer))
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const { socket } of this.#peers) socket.terminate()
  }

  /** Studio counts on hearing something; a browser answers the ping by itself while it lives. */
  #beat(): void {
    for (const peer of this.#peers) {
      if (!peer.alive) {
        peer.socket.terminate()
        continue
      }
      peer.alive = false
      peer.messages = 0
      peer.socket.ping()
      send(peer, '♥')
    }
  }

  #leave(peer: Peer): void {
    this.#peers.delete(peer)
    // A session that has come back on another socket is still there.
    for (const session of this.#sessionsOf(peer)) this.#end(peer, session)
  }

  #hear(peer: Peer, text: string): void {
    peer.messages += 1
    if (peer.messages > MESSAGES_MAX) {
      peer.socket.close(TOO_MUCH, 'Too many messages')
      return
    }
    const parsed = parseRequest(text)
    const { id } = parsed
    const answer = 'error' in parsed ? parsed : this.#answer(peer, parsed.call)
    if ('error' in answer) {
      send(peer, JSON.stringify({ jsonrpc: '2.0', id, error: answer.error }))
      return
    }
    send(peer, JSON.stringify({ jsonrpc: '2.0', id, result: answer.result }))
    if (answer.tell) this.#tell(answer.tell)
  }

  #answer(
    peer: Peer,
    call: PresenceCall,
  ): { error: RpcError } | { result: string | true; tell?: PresenceEvent } {
    const { userId: i, subscriptions } = peer
    if (call.method === 'presence_subscribe') {
      if (subscriptions.size >= SUBSCRIPTIONS_MAX)
        return { error: invalid('Too many subscriptions') }
      const subscription = crypto.randomUUID()
      subscriptions.add(subscription)
      return { result: subscription }
    }
    if (call.method === 'presence_unsubscribe') {
      subscriptions.delete(call.params.subscriptionId)
      return { result: true }
    }
    const { params } = call
    const session = 'data' in params ? params.data.sessionId : params.session
    if (!this.#claim(peer, session))
      return { error: invalid('This session belongs to another user') }
    if ('data' in params) return { result: true, tell: { type: 'state', i, m: params.data } }
    if (call.method === 'presence_rollcall') {
      return { result: true, tell: { type: 'rollCall', i, session } }
    }
    this.#end(peer, session)
    return { result: true }
  }

  /** A session is of one user, who may come back with it on another socket. */
  #claim(peer: Peer, session: string): boolean {
    const holder = this.#sessions.get(session)
    if (holder === peer) return true
    if (holder && holder.userId !== peer.userId) return false
    if (this.#sessionsOf(peer).length >= SESSIONS_MAX) return false
    this.#sessions.set(session, peer)
    return true
  }

  #sessionsOf(peer: Peer): string[] {
    return [...this.#sessions].filter(([, holder]) => holder === peer).map(([session]) => session)
  }

  #end(peer: Peer, session: string): void {
    this.#sessions.delete(session)
    this.#tell({ type: 'disconnect', i: peer.userId, m: { session } })
  }

  #tell(event: PresenceEvent): void {
    // Once for all: there may be thousands who hear it.
    const result = JSON.stringify(event)
    for (const peer of this.#peers) {
      for (const subscription of peer.subscriptions) {
        const params = `{"subscription":"${subscription}","result":${result}}`
        send(peer, `{"jsonrpc":"2.0","method":"presence_subscription","params":${params}}`)
      }
    }
  }
}

/** A Studio that does not read what it is sent is let go; it connects again. */
function send({ socket }: Peer, text: string): void {
  if (socket.bufferedAmount > UNREAD_MAX) socket.terminate()
  else if (socket.readyState === socket.OPEN) socket.send(text)
}
