// For the browser: a `fetch` that takes the lake's event streams through a WebSocket (see
// http/tunnel.ts) and everything else as it is.

const STREAMS = /\/v[^/]+\/data\/(?:listen|live\/events)\//

/**
 * Hand it to `@sanity/client` as `resolveFetch: () => streamFetch`. A stream that is lost ends with
 * an error, on which the client connects again.
 */
export async function streamFetch(input: string | URL, init?: RequestInit): Promise<Response> {
  const url = new URL(input)
  if (!STREAMS.test(url.pathname)) return fetch(input, init)

  const signal = init?.signal
  signal?.throwIfAborted()
  const lastEventId = new Headers(init?.headers).get('last-event-id')
  if (lastEventId) url.searchParams.set('lastEventId', lastEventId)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'

  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  signal?.addEventListener('abort', () => socket.close(), { once: true })

  return new Promise((resolve, reject) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        let opened = false
        const open = () => {
          if (opened) return
          opened = true
          resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
        }
        socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
          // A refusal comes after the handshake, so the first bytes are what says "open".
          queueMicrotask(open)
          controller.enqueue(new Uint8Array(data))
        }
        socket.onclose = ({ code, reason }) => {
          if (signal?.aborted) {
            controller.error(signal.reason)
            reject(signal.reason)
          } else if (opened) controller.error(new TypeError('The stream was lost'))
          else if (code > 4000) resolve(new Response(reason, { status: code - 4000 }))
          else reject(new TypeError('The stream could not be opened'))
        }
      },
      cancel() {
        // What still arrives has no reader any more.
        socket.onmessage = null
        socket.close()
      },
    })
  })
}
