// A server stops without losing a request: what it has taken it answers, whatever is slow to be read, and what is
// on its way to it, too. Node's own `close` hangs up at once on connections that have nothing to do, which is when a
// reader may send the next request, and waits for those on which nothing was ever asked: browsers open some ahead.
import type { Server, ServerResponse } from 'node:http'
import { type Socket, Server as Sockets } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A press kit over a slow line; service managers kill after 30 seconds or more. */
const LONGEST_MS = 25_000

/** So long a connection may have nothing to do before it is closed: what was sent on it by then has arrived. */
const ON_ITS_WAY_MS = 500

const LOOK_MS = 50

type Patience = { longest?: number }

export class Drain {
  readonly #server: Server
  readonly #open = new Set<ServerResponse>()
  /** When a connection had its last answer, or came; undefined while something is answered on it. */
  readonly #idleSince = new Map<Socket, number | undefined>()
  #isLast = false

  /** Of a server whose own listener is there already, and which does not listen yet: all connections are counted. */
  constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket: Socket) => {
      this.#idleSince.set(socket, Date.now())
      socket.once('close', () => this.#idleSince.delete(socket))
    })
    // Before it is answered: afterwards its head may have been sent.
    server.prependListener('request', ({ socket }, response) => {
      this.#open.add(response)
      this.#idleSince.set(socket, undefined)
      response.once('close', () => {
        this.#open.delete(response)
        if (this.#idleSince.has(socket)) this.#idleSince.set(socket, Date.now())
      })
      if (this.#isLast) response.shouldKeepAlive = false
    })
  }

  /**
   * Resolves when all that came is answered, and nobody is connected any more. Connections are taken for as long
   * as `notice`, in milliseconds, and each answer from now on is the last of its connection, so that nobody sends the
   * next request into one that closes (RFC 9112, 9.6). What lasts longer than `longest` after that is cut.
   */
  async end(notice: number, { longest = LONGEST_MS }: Patience = {}): Promise<void> {
    this.#isLast = true
    for (const response of this.#open) response.shouldKeepAlive = false
    await setTimeout(notice)
    // That of sockets: it takes no more connections, and closes none.
    Sockets.prototype.close.call(this.#server)
    const until = Date.now() + longest
    while (this.#idleSince.size > 0 && Date.now() < until) {
      const before = Date.now() - ON_ITS_WAY_MS
      for (const [socket, since] of this.#idleSince) {
        if (since !== undefined && since < before) socket.destroySoon()
      }
      await setTimeout(LOOK_MS)
    }
    if (this.#open.size > 0) {
      console.error(`After ${longest / 1000} s ${this.#open.size} answers were cut.`)
    }
    this.#server.closeAllConnections()
  }
}
