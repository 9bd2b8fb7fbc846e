// A stream lasts as long as whoever reads it may: it ends when a session or a token does.

const EVERY_MS = 2000

type Allowed = () => boolean | Promise<boolean>

export class OpenStreams {
  readonly #open = new Map<Allowed, () => void>()
  readonly #timer = setInterval(() => void this.#check(), EVERY_MS).unref()

  /** Calls `end` when `allowed` no longer holds; answers how to forget both. */
  watch(allowed: Allowed, end: () => void): () => void {
    this.#open.set(allowed, end)
    return () => this.#open.delete(allowed)
  }

  /** The response, whose body ends early when `allowed` no longer holds. */
  carry(response: Response, allowed: Allowed): Response {
    const reader = response.body?.getReader()
    if (!reader) return response
    let ended = false
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const forget = this.watch(allowed, () => {
            forget()
            ended = true
            controller.close()
            void reader.cancel()
          })
          void reader.closed.then(forget, forget)
        },
        async pull(controller) {
          const { done, value } = await reader.read()
          if (ended) return
          if (done) controller.close()
          else controller.enqueue(value)
        },
        cancel: (reason) => reader.cancel(reason),
      },
      // Nothing is read ahead: how much a slow reader leaves unread is counted in the stream within.
      { highWaterMark: 0 },
    )
    return new Response(body, response)
  }

  close(): void {
    clearInterval(this.#timer)
  }

  async #check(): Promise<void> {
    for (const [allowed, end] of [...this.#open]) {
      const stays = await isTrue(allowed)
      // It may have ended by itself in the meantime.
      if (!stays && this.#open.has(allowed)) end()
    }
  }
}

async function isTrue(allowed: Allowed): Promise<boolean> {
  try {
    return await allowed()
  } catch (error) {
    console.error('Whether a stream may go on could not be found out:', error)
    return false
  }
}
