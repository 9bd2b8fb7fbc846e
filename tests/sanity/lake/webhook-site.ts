// Sites that a lake tells of changes: obedient ones and others.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { onTestFinished } from 'vitest'
import { firstHook, type Hook } from '#sanity/lake/webhook/hook.ts'

const SECRET = 'the-secret-of-the-webhook'

type Received = { headers: Record<string, unknown>; text: string; body: unknown; genuine: boolean }
type Answer = RequestListener | number

/** Answers 200, or as `answer` says from then on; `received` is what it was told. */
export async function openSite(port = 0) {
  const received: Received[] = []
  let answer: Answer = 200
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString()
    const signature = String(request.headers[SIGNATURE_HEADER_NAME])
    const genuine = await isValidSignature(text, signature, SECRET)
    received.push({ headers: request.headers, text, body: JSON.parse(text), genuine })
    if (typeof answer === 'number') response.writeHead(answer).end()
    else answer(request, response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const open = typeof address === 'object' && address ? address.port : 0
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return {
    received,
    port: open,
    url: `http://127.0.0.1:${open}/api/revalidate`,
    close,
    answer: (now: Answer) => {
      answer = now
    },
    /** The ids of the documents that it was told of, in order. */
    told: () => received.map(({ headers }) => headers['sanity-document-id']),
  }
}

/** The settings of a lake that tells a site. */
export function telling(url: string, more: Partial<Hook> = {}): { webhooks: Hook[] } {
  const filter = '_type == "release"'
  const projection = '{_id, _type, title}'
  return { webhooks: [{ ...firstHook({ url, secret: SECRET, filter, projection }), ...more }] }
}
