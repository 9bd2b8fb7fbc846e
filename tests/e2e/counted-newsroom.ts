// A newsroom whose lake and webhooks are behind a door of the test's own: questions are counted, news can be lost, and
// answers fail as they do in the world.

import { mkdtemp, rm } from 'node:fs/promises'
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { startEmbeddedLake } from '../../scripts/embedded.ts'
import { freePort } from '../sanity/lake/command-line.ts'
import { FAILURES, type Failure } from './failures.ts'
import { startNewsroom } from './newsroom.ts'

export type CountedNewsroom = {
  url: string
  client: SanityClient
  /** The addresses of all queries since it was emptied. */
  queries: string[]
  /** While true, the site hears of no change. */
  losing: boolean
  /** How the lake fails the site, which it still tells of changes. */
  failing: Failure | undefined
  /** What became of each webhook that was passed on. */
  told: number
  /** The site alone; its lake goes on. */
  stopSite(): Promise<unknown>
  /** The site hangs until it is told to go on. */
  signalSite(signal: 'SIGSTOP' | 'SIGCONT'): void
  dispose(): Promise<void>
}

export async function startCountedNewsroom(): Promise<CountedNewsroom> {
  const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-counted-'))
  const [port, doorPort] = [await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const door = `http://127.0.0.1:${doorPort}`
  const [token, readToken, revalidateSecret] = [
    'writes-for-the-test',
    'reads-for-the-test',
    'signs-for-the-test',
  ]
  const { lake, connection } = await startEmbeddedLake({
    ...{ dataDir, port: 0, dataset: 'production', apiVersion: '2026-02-01', token },
    site: { url: door, publicUrl: url, revalidateSecret, readToken },
  })
  const counted: CountedNewsroom = {
    ...{ url, queries: [], losing: false, failing: undefined, told: 0 },
    client: createClient({ ...connection, useProjectHostname: false, useCdn: false, token }),
    stopSite: () => newsroom.stop(),
    signalSite: (signal) => newsroom.process.kill(signal),
    async dispose() {
      await newsroom.dispose()
      server.close()
      await lake.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/api/revalidate') {
      if (counted.losing) return response.end()
      response.once('finish', () => (counted.told += 1))
      return passOn(url, request, response)
    }
    if (path.includes('/data/query/')) counted.queries.push(path)
    if (counted.failing) return FAILURES[counted.failing](response)
    passOn(lake.apiHost, request, response)
  }).listen(doorPort, '127.0.0.1')
  const newsroom = await startNewsroom({
    env: {
      PORT: String(port),
      SANITY_PROJECT_ID: connection.projectId,
      SANITY_API_HOST: door,
      SANITY_API_READ_TOKEN: readToken,
      SANITY_REVALIDATE_SECRET: revalidateSecret,
    },
  })
  return counted
}

function passOn(to: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url } = request
  const { host: _, ...others } = headers
  const passed = ask(new URL(url ?? '/', to), { method, headers: others }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  passed.once('error', () => response.destroy())
  request.pipe(passed)
}
