import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Drain } from '#scripts/drain.ts'

/** A server that answers when it is told to, or at once, and one who keeps connections to it. */
async function opened() {
  const slow: (() => void)[] = []
  const server = createServer((request, response) => {
    if (request.url !== '/slow') return response.end('at once')
    response.write('slow ')
    slow.push(() => response.end('but whole'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [answer] = await once(get({ host: '127.0.0.1', port, path, agent }), 'response')
    return answer
  }
  return { drain: new Drain(server), ask, finish: () => slow.map((end) => end()) }
}

test('what is under way is answered whole, and nobody comes after', async () => {
  const { drain, ask, finish } = await opened()
  const kept = await ask('/')
  expect([await text(kept), kept.headers.connection]).toEqual(['at once', 'keep-alive'])
  const slow = await ask('/slow')
  const ended = drain.end(0)
  await setTimeout(200)
  await expect(ask('/')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/)
  finish()
  expect(await text(slow)).toBe('slow but whole')
  await ended
})

test('while notice is given, each answer says that it is the last of its connection', async () => {
  const { drain, ask } = await opened()
  const ended = drain.end(300)
  const answer = await ask('/')
  expect([await text(answer), answer.headers.connection]).toEqual(['at once', 'close'])
  await ended
})
