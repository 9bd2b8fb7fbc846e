// A server that is told to stop answers all that it was asked, also what is on its way to it at that moment.
import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, type RequestListener } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { Drain } from '#scripts/drain.ts'

afterEach(() => vi.restoreAllMocks())

async function served(listener: RequestListener) {
  const server = createServer(listener)
  const drain = new Drain(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.closeAllConnections())
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  onTestFinished(() => agent.destroy())
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [answer] = await once(get({ host: '127.0.0.1', port, path, agent }), 'response')
    return answer
  }
  return { drain, port, ask }
}

/** Answers when it is told to, or at once. */
async function opened() {
  const slow: (() => void)[] = []
  const server = await served((request, response) => {
    if (request.url !== '/slow') return response.end('at once')
    response.write('slow ')
    slow.push(() => response.end('but whole'))
  })
  return { ...server, finish: () => slow.map((end) => end()) }
}

test('what is under way is answered whole, and nobody comes after', async () => {
  const { drain, port, ask, finish } = await opened()
  const slow = await ask('/slow')
  const ended = drain.end(0)
  await setTimeout(200)
  const [error] = await once(connect(port, '127.0.0.1'), 'error')
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  finish()
  expect(await text(slow)).toBe('slow but whole')
  await ended
})

test('what is on its way on a connection that had nothing to do is answered, as the last of it', async () => {
  const { drain, ask } = await opened()
  const first = await ask('/')
  expect([await text(first), first.headers.connection]).toEqual(['at once', 'keep-alive'])
  const ended = drain.end(0)
  await setTimeout(100)
  const last = await ask('/')
  expect([await text(last), last.headers.connection]).toEqual(['at once', 'close'])
  await ended
})

test('while notice is given, connections are taken, and each answer says that it is the last of its own', async () => {
  const { drain, ask } = await opened()
  const ended = drain.end(300)
  await setTimeout(100)
  const answer = await ask('/')
  expect([await text(answer), answer.headers.connection]).toEqual(['at once', 'close'])
  await ended
})

test('a connection on which nothing was ever asked does not keep it', async () => {
  const { drain, port } = await opened()
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const closed = once(socket, 'close')
  await drain.end(0, { longest: 600_000 })
  await closed
})

test('an answer that does not end is cut, and that is said', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { drain, ask } = await served((_request, response) => void response.write('never '))
  const cut = expect(text(await ask('/'))).rejects.toThrow()
  await drain.end(0, { longest: 200 })
  await cut
  expect(said).toHaveBeenCalledWith('After 0.2 s 1 answers were cut.')
})
