// A newsroom of its own for a load, full of samples, whose lake and site are processes beside this one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createClient, type SanityClient } from '@sanity/client'
import { dayIn } from '../../lib/dates/today.ts'
import { clientOptions } from '../../sanity/connection.ts'
import { usualAmounts } from '../../sanity/samples/documents.ts'
import { loadSamples } from '../../sanity/samples/load.ts'
import { HOME_ZONE } from '../../sanity/samples/places.ts'
import { startEmbeddedLake } from '../embedded.ts'
import { listen } from '../listen.ts'

/** By what the commands of its processes are known. */
export const SITE = 'scripts/serve.ts'
export const LAKE = 'lake/main.ts'

/** Starts it from the build that is there, and takes it away after `work`. */
export async function withNewsroom(
  releases: number,
  work: (url: string, client: SanityClient) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-load-'))
  const [token, readToken, revalidateSecret] = ['', '', ''].map(() => crypto.randomUUID())
  if (!token || !readToken || !revalidateSecret) throw new Error('There are three')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { lake, connection } = await startEmbeddedLake({
    ...{ dataDir, port: 0, dataset: 'production', apiVersion: '2026-02-01', token },
    site: { url, publicUrl: url, revalidateSecret, readToken },
  })
  const site = spawn(process.execPath, [SITE], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: url,
      NEWSROOM_DATA: join(dataDir, 'site'),
      SANITY_PROJECT_ID: connection.projectId,
      SANITY_API_HOST: lake.apiHost,
      SANITY_API_READ_TOKEN: readToken,
      SANITY_REVALIDATE_SECRET: revalidateSecret,
    },
  })
  // What is stopped half way leaves nothing; the lake ends with this process.
  process.once('exit', () => {
    site.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  try {
    const client = createClient({ ...clientOptions(connection), token })
    const amounts = { ...usualAmounts(releases), today: dayIn(HOME_ZONE, new Date()), releases }
    await loadSamples(client, amounts, { report: () => {}, signal: new AbortController().signal })
    await untilReady(url)
    await work(url, client)
  } finally {
    const gone = site.exitCode === null ? once(site, 'exit') : []
    site.kill('SIGTERM')
    await gone
    await lake.stop()
  }
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) return
    await setTimeout(200)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, '127.0.0.1', 0, 'PORT')
  server.close()
  return port
}
