// What reaches the lake beside WebSockets as they should be. The lake runs in a process of its own,
// which such a thing must not end.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { ORIGIN, TOKEN } from './lake.ts'
import { dataFolder, type LakeProcess, runLake } from './lake-process.ts'

const LISTEN = '/v1/data/listen/production?query='
const PRESENCE = '/v1/socket/newsroom'
/** Not a frame of RFC 6455: its reserved bits are set. */
const NO_FRAME = Buffer.from([0xff, 0xff, 0xff, 0xff])

let lake: LakeProcess

beforeEach(async () => {
  lake = await runLake({
    LAKE_DATA_DIR: await dataFolder(),
    LAKE_PORT: '0',
    LAKE_TOKEN: TOKEN,
    LAKE_ALLOWED_ORIGINS: ORIGIN,
  })
})

/** A connection that has asked for a WebSocket. */
async function asking(path: string, origin = ORIGIN, allowHalfOpen = false): Promise<Socket> {
  const socket = connect({ port: lake.port, host: '127.0.0.1', allowHalfOpen })
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return socket
}

/** Many that ask and break the connection off, some sooner, some later. */
async function breakOff(path: string, origin?: string): Promise<void> {
  for (let at = 0; at < 40; at += 1) {
    const socket = await asking(path, origin)
    await setTimeout(at % 4)
    socket.resetAndDestroy()
  }
}

/** Whatever was sent before has been read when the second answer is there. */
async function expectAnswers(): Promise<void> {
  for (let at = 0; at < 2; at += 1) {
    const answer = await fetch(`http://127.0.0.1:${lake.port}/v1/ping`)
    expect(answer.status).toBe(200)
    await setTimeout(50)
  }
  expect(lake.output.stderr).toBe('')
  expect(lake.child.exitCode).toBeNull()
}

describe('the lake goes on when a WebSocket', () => {
  it('is refused and the connection breaks off', async () => {
    await breakOff(`${LISTEN}*`, 'https://elsewhere.example')
    await expectAnswers()
  })

  it('breaks off while it is looked up who asks for it', async () => {
    await breakOff(PRESENCE)
    await expectAnswers()
  })

  it('brings something else than frames once its stream is refused', async () => {
    const socket = await asking(`${LISTEN}*[`)
    await once(socket, 'data')
    socket.write(NO_FRAME)
    await once(socket, 'close')
    await expectAnswers()
  })

  it('brings something else than frames at once', async () => {
    const socket = await asking(`${LISTEN}*`)
    socket.resume()
    socket.write(NO_FRAME)
    await once(socket, 'close')
    await expectAnswers()
  })
})

it('the lake stops while one that was refused a WebSocket keeps the connection', async () => {
  const socket = await asking(`${LISTEN}*`, 'https://elsewhere.example', true)
  await once(socket, 'data')
  lake.child.kill('SIGTERM')
  expect(await lake.exit).toBe(0)
})
