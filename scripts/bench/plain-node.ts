// The process of `plainNode`: it is sent the answers, and sends the port on which it writes them.
import { createServer } from 'node:http'
import { z } from 'zod'
import { listen } from '../listen.ts'
import { answer } from './answer.ts'

process.once('message', async (message) => {
  const all = z
    .array(answer)
    .parse(message)
    .map(({ headers, body }) => ({ body, headers: { ...headers, 'content-length': body.length } }))
  const server = createServer((request, response) => {
    const asked = all[Number(request.url?.slice(1))]
    if (!asked) return response.writeHead(404).end()
    response.writeHead(200, asked.headers).end(asked.body)
  })
  process.send?.(await listen(server, '127.0.0.1', 0, 'PORT'))
})
