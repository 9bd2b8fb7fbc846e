// A way to a server on this machine that can be cut, while others still reach it.
import { once } from 'node:events'
import { createConnection, createServer, type Socket } from 'node:net'
import { freePort } from '../sanity/lake/command-line.ts'

export type Relay = {
  port: number
  /** Connections end, and none comes to be. */
  cut(): void
  mend(): Promise<void>
}

export async function relayTo(port: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  const own = await freePort()
  const server = createServer((near) => {
    const far = createConnection(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      // What has ended here ends there; an error says no more than that.
      one.on('error', () => {})
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const mend = async () => {
    server.listen(own, '127.0.0.1')
    await once(server, 'listening')
  }
  await mend()
  return {
    port: own,
    cut() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
    mend,
  }
}
