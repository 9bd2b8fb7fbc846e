// The process of `plainNode`: it is sent the answers, and sends the port on which it writes them.
import { createServer } from 'node:http'
import { z } from 'zod'
import { listen } from '../listen.ts'

const answers = z.array(
  z.object({ type: z.string(), encoding: z.string().optional(), body: z.instanceof(Uint8Array) }),
)

process.once('message', async (message) => {
  const all = answers.parse(message).map(({ type, encoding, body }) => ({
    body,
    headers: {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'public, max-age=0, s-maxage=60',
      ...(encoding && { 'content-encoding': encoding }),
    },
  }))
  const server = createServer((request, response) => {
    const answer = all[Number(request.url?.slice(1))]
    if (!answer) return response.writeHead(404).end()
    response.writeHead(200, answer.headers).end(answer.body)
  })
  process.send?.(await listen(server, '127.0.0.1', 0, 'PORT'))
})
