// A real Redis on loopback, which a test may stop and start again at the same place.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../sanity/lake/command-line.ts'

/** CI must have it. */
export const isWithoutRedis =
  spawnSync('redis-server', ['--version']).status !== 0 && !process.env.CI

export type RedisServer = {
  port: number
  /** `SIGSTOP` and `SIGCONT` make it hang and go on. */
  signal(signal: NodeJS.Signals): void
  /** It forgets everything. */
  kill(): Promise<void>
  start(): Promise<void>
  dispose(): Promise<void>
}

/** Needs `redis-server` on the PATH (Debian's package of this name). */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-redis-'))
  const port = await freePort()
  const at = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
  let server: ChildProcess

  const start = async () => {
    const redis = spawn('redis-server', [...at, '--save', '', '--appendonly', 'no'])
    server = redis
    let said = ''
    await new Promise<void>((ready, failed) => {
      redis.once('error', failed)
      redis.once('exit', () => failed(new Error(`Redis did not start: ${said}`)))
      redis.stdout.on('data', (chunk) => {
        said += chunk
        if (said.includes('Ready to accept connections')) ready()
      })
    })
  }
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    port,
    signal: (signal) => void server.kill(signal),
    kill,
    start,
    async dispose() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
