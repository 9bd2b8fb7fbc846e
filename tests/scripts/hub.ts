// A small WebSub hub, in this process: it takes what publishers tell it and fetches the feeds itself.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const port = z.object({ port: z.number() })

/** A server on a free port of this machine. */
export async function serving(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
) {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${port.parse(server.address()).port}`
  return { url, server, close: () => server.close() }
}

/** `fetched` are the bodies that the hub found at the addresses it was told of, in order. */
export async function startHub() {
  const fetched: { topic: string; body: string }[] = []
  let status = 204
  const { url, close } = await serving(async (request, response) => {
    const told = new URLSearchParams(await text(request))
    if (status < 300 && told.get('hub.mode') === 'publish') {
      for (const topic of told.getAll('hub.url')) {
        fetched.push({ topic, body: await (await fetch(topic)).text() })
      }
    }
    response.writeHead(status).end()
  })
  return {
    url,
    close,
    fetched,
    answerWith: (next: number) => {
      status = next
    },
  }
}
