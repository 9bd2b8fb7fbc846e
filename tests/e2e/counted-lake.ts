// A way to a lake that counts what is asked by it.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

export type CountedLake = {
  url: string
  /** The queries since it was last asked, each with its parameters but without the moment. */
  asked(): string[]
  close(): void
}

/** What differs each time that the same is asked. */
const MOMENTS = ['$now', '$since']

export async function countedLake(lakeUrl: string): Promise<CountedLake> {
  let queries: string[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', lakeUrl)
    const { method } = request
    const body = method === 'GET' ? undefined : await buffer(request)
    if (url.pathname.includes('/data/query/')) {
      const named = new URLSearchParams(url.searchParams)
      for (const name of MOMENTS) named.delete(name)
      queries.push(`${named}${body ?? ''}`)
    }
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) {
      if (!['host', 'connection', 'content-length'].includes(name)) headers.set(name, String(value))
    }
    const answer = await fetch(url, { ...(method && { method }), headers, ...(body && { body }) })
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
    })
    for await (const chunk of answer.body ?? []) response.write(chunk)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    asked() {
      const before = queries
      queries = []
      return before
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
