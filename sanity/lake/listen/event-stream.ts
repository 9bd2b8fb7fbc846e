// One open stream of server-sent events (WHATWG HTML, 9.2).

const KEEP_ALIVE_MS = 15_000
/** Bytes a slow reader may leave unread before it is dropped; its client connects again. */
export const BACKLOG_MAX = 16 * 1024 * 1024

export type StreamEvent = { event: string; data: unknown; id?: string | undefined }

export type EventStream = {
  /** Stays open until either side ends it. */
  response: Response
  send: (event: StreamEvent) => void
  /** Sends an event that is written out already: see `eventBytes`. */
  write: (bytes: Uint8Array) => void
  /** Bytes that were sent and that the reader has not taken yet. */
  backlog: () => number
  close: () => void
  /** Cuts off the reader, and forgets what it has not taken. */
  drop: () => void
}

const CUT_OFF = 'A listener read too slowly and was cut off; its client connects again.'

const encoder = new TextEncoder()

/** An event as it goes over the line; `json` is its data, on one line. */
export function eventBytes({
  event,
  json,
  id,
}: {
  event: string
  json: string
  id?: string | undefined
}) {
  return encoder.encode(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${json}\n\n`)
}

/** Opens a stream. `onClose` is called once, when it ends. */
export function openEventStream(onClose: () => void): EventStream {
  let closed = false
  let controller: ReadableStreamDefaultController<Uint8Array>

  const end = () => {
    if (closed) return
    closed = true
    clearInterval(keepAlive)
    onClose()
  }
  const backlog = () => (closed ? 0 : BACKLOG_MAX - (controller.desiredSize ?? BACKLOG_MAX))
  const drop = () => {
    if (closed) return
    end()
    // Not an Error: the server logs it, and a stack says nothing more.
    controller.error(CUT_OFF)
  }
  const write = (bytes: Uint8Array) => {
    if (closed) return
    const unread = backlog()
    // An event that is larger than the limit by itself is no sign of a slow reader.
    if (unread > 0 && unread + bytes.byteLength > BACKLOG_MAX) drop()
    else controller.enqueue(bytes)
  }
  const keepAlive = setInterval(() => write(encoder.encode(':\n\n')), KEEP_ALIVE_MS)
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
    send: ({ event, data, id }) => write(eventBytes({ event, json: JSON.stringify(data), id })),
    write,
    backlog,
    close: () => {
      if (closed) return
      end()
      controller.close()
    },
    drop,
  }
}
