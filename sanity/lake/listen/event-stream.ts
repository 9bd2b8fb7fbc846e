// One open stream of server-sent events (WHATWG HTML, 9.2).

const KEEP_ALIVE_MS = 15_000
/** Bytes a slow reader may leave unread before it is dropped; its client connects again. */
const BACKLOG_MAX = 16 * 1024 * 1024

export type StreamEvent = { event: string; data: unknown; id?: string }

/** A response that stays open, and how to send into it. `onClose` is called once, when it ends. */
export function openEventStream(onClose: () => void): {
  response: Response
  send: (event: StreamEvent) => void
  close: () => void
} {
  let closed = false
  let controller: ReadableStreamDefaultController<Uint8Array>
  const encoder = new TextEncoder()

  const end = () => {
    if (closed) return
    closed = true
    clearInterval(keepAlive)
    onClose()
  }
  const write = (text: string) => {
    if (closed) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) < 0) {
      end()
      controller.error(new Error('The reader is too slow'))
    }
  }
  const keepAlive = setInterval(() => write(':\n\n'), KEEP_ALIVE_MS)
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
      },
      cancel: end,
    },
    { highWaterMark: BACKLOG_MAX, size: (chunk) => chunk?.byteLength ?? 0 },
  )
  return {
    response: new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    }),
    send: ({ event, data, id }) =>
      write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    close: () => {
      if (closed) return
      end()
      controller.close()
    },
  }
}
