// Two instances of the newsroom behind a real nginx, with one lake and one Redis.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { vi } from 'vitest'
import { startEmbeddedLake } from '../../scripts/embedded.ts'
import { PROGRAM } from '../nginx.ts'
import { freePort } from '../sanity/lake/command-line.ts'
import { type CountedLake, countedLake } from './counted-lake.ts'
import { clientOf } from './lake-client.ts'
import { type Newsroom, startNewsroom } from './newsroom.ts'
import { type RedisServer, startRedis } from './redis-server.ts'
import { type Relay, relayTo } from './relay.ts'

export const SECRET = 'a-secret-of-this-test-alone'
const READ_TOKEN = 'a-token-of-this-test-for-reading'
const WRITE_TOKEN = 'a-token-of-this-test-for-writing'

/** Each has its own ways to the lake and to Redis. */
export type Instance = Newsroom & { lake: CountedLake; wayToRedis: Relay }

export type Instances = {
  /** nginx, which asks the two in turn. */
  url: string
  /** The one that the lake's webhook reaches. */
  told: Instance
  other: Instance
  editor: SanityClient
  redis: RedisServer
  /** One more, with the same Redis. */
  another(): Promise<Instance>
  dispose(): Promise<void>
}

export async function startInstances(): Promise<Instances> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-instances-'))
  const redis = await startRedis()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { lake } = await startEmbeddedLake({
    dataDir: join(folder, 'lake'),
    port: 0,
    dataset: 'production',
    apiVersion: '2026-02-01',
    token: WRITE_TOKEN,
    site: { url, publicUrl: url, revalidateSecret: SECRET, readToken: READ_TOKEN },
  })

  let started = 0
  const another = async (env: Record<string, string> = {}): Promise<Instance> => {
    const counted = await countedLake(lake.apiHost)
    const wayToRedis = await relayTo(redis.port)
    const newsroom = await startNewsroom({
      dataDir: join(folder, String(++started)),
      env: {
        SANITY_PROJECT_ID: 'newsroom',
        SANITY_API_HOST: counted.url,
        SANITY_API_READ_TOKEN: READ_TOKEN,
        SANITY_REVALIDATE_SECRET: SECRET,
        REDIS_URL: `redis://127.0.0.1:${wayToRedis.port}`,
        ...env,
      },
    })
    return { ...newsroom, lake: counted, wayToRedis }
  }
  const told = await another({ PORT: String(port) })
  const other = await another()
  const nginx = await inFrontOf([told, other], folder)
  return {
    url: nginx.url,
    told,
    other,
    editor: clientOf({ url, lakeUrl: lake.apiHost }, { token: WRITE_TOKEN }),
    redis,
    another,
    async dispose() {
      await nginx.stop()
      await leave(told)
      await leave(other)
      await lake.stop()
      await redis.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function leave(instance: Instance): Promise<void> {
  await instance.stop()
  instance.lake.close()
  instance.wayToRedis.cut()
}

/** Says in `x-instance` which one has answered, by its number. */
async function inFrontOf(
  instances: Newsroom[],
  folder: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const places = instances.map(({ url }) => `127.0.0.1:${new URL(url).port}`)
  const configuration = `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join(' ')}
      map $upstream_addr $instance { ${places.map((place, at) => `${place} ${at};`).join(' ')} }
      upstream newsroom { ${places.map((place) => `server ${place};`).join(' ')} keepalive 16; }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://newsroom;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header Host $http_host;
          add_header x-instance $instance always;
        }
      }
    }`
  const file = join(folder, 'nginx.conf')
  await writeFile(file, configuration)
  const nginx = spawn(PROGRAM ?? 'nginx', ['-p', folder, '-c', file, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await vi.waitFor(
    async () => {
      const socket = createConnection(port, '127.0.0.1')
      await once(socket, 'connect')
      socket.destroy()
    },
    { timeout: 10_000 },
  )
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await gone
    },
  }
}
