import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withRefusal } from '#scripts/refusal.ts'

let server: Server
let url: string

// Answers as Next does: it says 200, or that the page is not there, whatever was asked.
beforeAll(async () => {
  server = createServer((request, response) => {
    const respond = withRefusal(request, response)
    respond.statusCode = request.url?.includes('gone') ? 404 : 200
    respond.setHeader('content-type', 'text/html')
    respond.end('the page')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(() => server.close())

const statusOf = async (path: string) => {
  const answer = await fetch(url + path)
  expect(await answer.text()).toBe('the page')
  return answer.status
}

test.each(['/es/comunicados?year=20x5', '/en/releases?q=drugs&topic=No%20slug'])(
  '%s, which makes no sense, is a bad request with its page',
  async (path) => {
    expect(await statusOf(path)).toBe(400)
  },
)

test.each([
  '/es/comunicados',
  '/es/comunicados?year=2015&utm_source=x',
  '/es/eventos?year=20x5',
  '//',
  '/%?year=x',
])('%s stands as it was answered', async (path) => {
  expect(await statusOf(path)).toBe(200)
})

test('a page that is not there stays one', async () => {
  expect(await statusOf('/es/comunicados?year=gone')).toBe(404)
})
