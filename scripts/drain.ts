// A server stops without losing a request: what it has taken it answers, whatever is slow to be read.
import type { Server, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** A press kit over a slow line; service managers kill after 30 seconds or more. */
const LONGEST_MS = 25_000

/** How soon a connection is closed that has had its last answer. */
const LOOK_MS = 50

export class Drain {
  readonly #server: Server
  readonly #open = new Set<ServerResponse>()
  #isLast = false

  /** Of a server whose own listener is there already. */
  constructor(server: Server) {
    this.#server = server
    // Before it is answered: afterwards its head may have been sent.
    server.prependListener('request', (_request, response) => {
      this.#open.add(response)
      response.once('close', () => this.#open.delete(response))
      if (this.#isLast) response.shouldKeepAlive = false
    })
  }

  /**
   * Resolves when all that came is answered, and nobody is connected any more. Connections are taken for as long
   * as `notice`, in milliseconds, and each answer from now on is the last of its connection, so that nobody sends the
   * next request into one that closes (RFC 9112, 9.6). What lasts too long is cut.
   */
  async end(notice: number): Promise<void> {
    this.#isLast = true
    for (const response of this.#open) response.shouldKeepAlive = false
    await setTimeout(notice)
    let isClosed = false
    const closed = new Promise<void>((done) => this.#server.close(() => done())).then(() => {
      isClosed = true
    })
    const until = Date.now() + LONGEST_MS
    while (!isClosed && Date.now() < until) {
      this.#server.closeIdleConnections()
      await Promise.race([closed, setTimeout(LOOK_MS)])
    }
    if (!isClosed) {
      console.error(`After ${LONGEST_MS / 1000} s ${this.#open.size} answers were cut.`)
      this.#server.closeAllConnections()
    }
    await closed
  }
}
