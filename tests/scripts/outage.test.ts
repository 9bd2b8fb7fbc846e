import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { withOutagePage } from '#scripts/outage.ts'

/** What a server says of an address whose page does not exist. */
async function missing(path: string): Promise<Response> {
  const server = createServer((_request, response) => {
    withOutagePage(response)
    response.setHeader('x-robots-tag', 'noindex')
    response.setHeader('content-type', 'text/html')
    response.writeHead(404)
    response.end('Next says no')
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return fetch(`http://127.0.0.1:${port}${path}`)
}

test('an address without a page is 404, in both languages', async () => {
  const answer = await missing('/es/comunicados/nada')
  expect(answer.status).toBe(404)
  const html = await answer.text()
  expect(html).toContain('Esta página no existe')
  expect(html).toContain('This page does not exist')
  // Whoever looked for it in draft mode must not have it indexed either.
  expect(answer.headers.get('x-robots-tag')).toBe('noindex')
})
