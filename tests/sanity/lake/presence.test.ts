import { once } from 'node:events'
import { fromUrl } from '@sanity/bifur-client'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Presence } from '#sanity/lake/http/presence.ts'
import { logIn, ORIGIN, openLake, type TestLake } from './lake.ts'

const until = (check: () => unknown) => vi.waitFor(check, 5000)

let lake: TestLake
let cookie: string

beforeEach(async () => {
  lake = await openLake()
  cookie = await logIn(lake)
  // A browser sends these by itself.
  class BrowserSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin: ORIGIN, cookie } })
      // A browser only closes; without a listener an error here would end the process.
      this.on('error', () => {})
    }
  }
  vi.stubGlobal('WebSocket', BrowserSocket)
})

afterEach(() => vi.unstubAllGlobals())

const address = () => `${lake.url.replace('http', 'ws')}/v2022-06-30/socket/production?tag=presence`

type Heard = { type: string; i: string; m?: object; session?: string }

/** Follows presence as Studio does; `at` are the places of the editor. */
function studio(sessionId: string) {
  const bifur = fromUrl(address())
  const heard: Heard[] = []
  const following = bifur.listen<Heard>('presence').subscribe((event) => heard.push(event))
  const ask = (method: Parameters<typeof bifur.request>[0], params: object) =>
    new Promise((resolve, reject) => {
      bifur.request(method, params).subscribe({ next: resolve, error: reject })
    })
  const leave = () => following.unsubscribe()
  onTestFinished(leave)
  return {
    heard,
    leave,
    announce: (...path: string[]) =>
      ask('presence_announce', { data: { sessionId, locations: place(path) } }),
    rollCall: () => ask('presence_rollcall', { session: sessionId }),
    disconnect: () => ask('presence_disconnect', { session: sessionId }),
  }
}

const place = (path: unknown[]) => [{ type: 'document', documentId: 'drafts.a', path }]
const state = (sessionId: string, ...path: string[]) => ({
  type: 'state',
  i: 'local',
  m: { sessionId, locations: place(path) },
})

/** A bare socket, for what Studio would never do; `calls` are JSON-RPC 2.0. */
async function socketOf({ url = address(), autoPong = true } = {}) {
  const socket = new WebSocket(url, { headers: { cookie, origin: ORIGIN }, autoPong })
  onTestFinished(() => socket.terminate())
  socket.on('error', () => {})
  const closed = once(socket, 'close').then(([code]) => Number(code))
  const said: string[] = []
  socket.on('message', (data) => said.push(String(data)))
  await once(socket, 'open')
  let number = 0
  const call = async (method: string, params: object = {}) => {
    number += 1
    const id = number
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return until(() => {
      const answer = said
        .filter((text) => text.startsWith('{'))
        .map((text) => JSON.parse(text))
        .find((message) => message.id === id)
      expect(answer).toBeDefined()
      return answer.result ?? answer.error
    })
  }
  return { socket, closed, said, call }
}

describe('two Studios', () => {
  it('see where the other is, field by field, until it leaves', async () => {
    const [one, two] = [studio('one'), studio('two')]
    await one.rollCall()
    await two.rollCall()
    await one.announce('title')
    await until(() => expect(two.heard).toContainEqual(state('one', 'title')))
    await two.announce('body')
    await until(() => expect(one.heard).toContainEqual(state('two', 'body')))
    await one.announce('lead')
    await until(() => expect(two.heard.at(-1)).toEqual(state('one', 'lead')))
    await one.disconnect()
    await until(() =>
      expect(two.heard.at(-1)).toEqual({ type: 'disconnect', i: 'local', m: { session: 'one' } }),
    )
  })

  it('hear a roll call, to which the others answer with where they are', async () => {
    const one = studio('one')
    await one.announce('title')
    const two = studio('two')
    await two.rollCall()
    await until(() =>
      expect(one.heard.at(-1)).toEqual({ type: 'rollCall', i: 'local', session: 'two' }),
    )
  })

  it('hear of one whose window was closed', async () => {
    const [one, two] = [await socketOf(), studio('two')]
    await two.rollCall()
    await one.call('presence_announce', { data: { sessionId: 'one', locations: [] } })
    one.socket.terminate()
    await until(() =>
      expect(two.heard.at(-1)).toEqual({ type: 'disconnect', i: 'local', m: { session: 'one' } }),
    )
  })

  it('do not lose one that came back on another socket when its first one ends', async () => {
    const [first, again, two] = [await socketOf(), await socketOf(), studio('two')]
    await two.rollCall()
    await first.call('presence_announce', { data: { sessionId: 'one' } })
    await again.call('presence_announce', { data: { sessionId: 'one' } })
    first.socket.close()
    await first.closed
    await again.call('presence_announce', { data: { sessionId: 'one', locations: place(['x']) } })
    await until(() => expect(two.heard.at(-1)).toEqual(state('one', 'x')))
    expect(two.heard.map(({ type }) => type)).not.toContain('disconnect')
  })
})

describe('the heartbeat', () => {
  it('reaches whoever listens, and drops who does not answer it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    lake = await openLake()
    cookie = await logIn(lake)
    const [living, dead] = [await socketOf(), await socketOf({ autoPong: false })]
    await living.call('presence_subscribe')
    await dead.call('presence_announce', { data: { sessionId: 'dead', locations: [] } })
    const ponged = once(dead.socket, 'ping')
    vi.advanceTimersByTime(20_000)
    await ponged
    await living.call('presence_rollcall', { session: 'living' })
    vi.advanceTimersByTime(20_000)
    expect(await dead.closed).toBe(1006)
    await until(() => expect(living.said.some((text) => text.includes('"disconnect"'))).toBe(true))
    expect(living.said.filter((text) => text === '♥').length).toBeGreaterThanOrEqual(2)
    expect(living.socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe('presence', () => {
  it('answers what it does not know with an error, and goes on', async () => {
    const one = await socketOf()
    expect(await one.call('presence_explode')).toMatchObject({ code: -32601 })
    expect(await one.call('presence_announce', { data: {} })).toMatchObject({ code: -32602 })
    one.socket.send('not json')
    one.socket.send('['.repeat(16_000))
    one.socket.send(`{"id":1,"method":"presence_announce","params":${'{"a":'.repeat(3000)}`)
    expect(await one.call('presence_subscribe')).toEqual(expect.any(String))
  })

  it('passes on where somebody is, and nothing else', async () => {
    const [one, two] = [await socketOf(), studio('two')]
    await two.rollCall()
    const data = { sessionId: 'one', locations: place(['x']), more: 'than asked for' }
    await one.call('presence_announce', { data })
    await until(() => expect(two.heard.at(-1)).toEqual(state('one', 'x')))
  })

  it('passes on ten places far inside of documents', async () => {
    const [one, two] = [await socketOf(), studio('two')]
    await two.rollCall()
    const path = Array.from({ length: 10 }, (_, n) => [
      `aRatherLongField${n}`,
      { _key: 'abcdef012345' },
    ])
    const locations = Array.from({ length: 10 }, () => place(path.flat())).flat()
    await one.call('presence_announce', { data: { sessionId: 'one', locations } })
    await until(() => expect(two.heard.at(-1)).toMatchObject({ m: { locations } }))
  })

  it('refuses a user the session of another', async () => {
    const presence = new Presence()
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    server.on('connection', (socket, { url }) => presence.join(socket, String(url)))
    await once(server, 'listening')
    onTestFinished(() => {
      presence.close()
      server.close()
    })
    const bound = server.address()
    const url = `ws://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
    const [ana, luis] = [
      await socketOf({ url: `${url}/ana` }),
      await socketOf({ url: `${url}/luis` }),
    ]
    await ana.call('presence_subscribe')
    const data = { sessionId: 'one', locations: [] }
    expect(await ana.call('presence_announce', { data })).toBe(true)
    expect(await luis.call('presence_announce', { data })).toMatchObject({ code: -32602 })
    expect(await luis.call('presence_disconnect', { session: 'one' })).toMatchObject({
      code: -32602,
    })
    expect(ana.said.join()).not.toContain('luis')
  })

  it('lets go who says too much', async () => {
    const one = await socketOf()
    for (let n = 0; n < 500; n += 1) one.socket.send('{}')
    expect(await one.closed).toBe(1008)
  })

  it('lets go who sends too much at once', async () => {
    const one = await socketOf()
    one.socket.send('x'.repeat(17_000))
    expect(await one.closed).toBe(1009)
  })

  it('bounds subscriptions and sessions of a socket', async () => {
    const one = await socketOf()
    const answers = []
    for (let n = 0; n < 5; n += 1) answers.push(await one.call('presence_subscribe'))
    expect(answers.at(-1)).toMatchObject({ code: -32602 })
    expect(answers.at(-2)).toEqual(expect.any(String))
    const sessions = []
    for (let n = 0; n < 17; n += 1) {
      sessions.push(await one.call('presence_rollcall', { session: `s${n}` }))
    }
    expect(sessions.at(-2)).toBe(true)
    expect(sessions.at(-1)).toMatchObject({ code: -32602 })
  })

  it('takes a hundred sockets of a user, and not one more', async () => {
    const sockets = await Promise.all(Array.from({ length: 100 }, () => socketOf()))
    expect(await (await socketOf()).closed).toBe(1013)
    sockets[0]?.socket.close()
    await sockets[0]?.closed
    expect(await (await socketOf()).call('presence_subscribe')).toEqual(expect.any(String))
  })

  it.each([
    ['without a session', () => ({ origin: ORIGIN })],
    ['for another origin', () => ({ origin: 'https://elsewhere.example', cookie })],
    ['without an origin', () => ({ cookie })],
  ])('is refused %s', async (_, headers) => {
    const socket = new WebSocket(address(), { headers: headers() as Record<string, string> })
    const [, answer] = await once(socket, 'unexpected-response')
    expect([401, 403]).toContain(answer.statusCode)
  })
})
