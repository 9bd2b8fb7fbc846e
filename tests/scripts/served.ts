// A real server for the tests of what stands between the socket and Next.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'

/** Asks `listener` for an address; it is served until the end of the test. */
export async function served(
  listener: RequestListener,
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
}
