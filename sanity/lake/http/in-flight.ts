// The requests that are being answered, so that a lake that is told to stop can answer them first.
import type { Server, ServerResponse } from 'node:http'

/** Event streams do not end by themselves: nobody waits for them. */
const STREAMS = /^\/v[^/]+\/data\/(?:listen|live\/events)\//

export class InFlight {
  readonly #answers = new Set<ServerResponse>()
  #answered: () => void = () => {}

  constructor(server: Server) {
    server.on('request', ({ url }, answer) => {
      if (STREAMS.test(url ?? '')) return
      this.#answers.add(answer)
      answer.once('close', () => {
        this.#answers.delete(answer)
        if (this.#answers.size === 0) this.#answered()
      })
    })
  }

  /** When there is none any more, or the patience is at its end. */
  async settled(patienceMs: number): Promise<void> {
    if (this.#answers.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs)
      this.#answered = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
