// A newsroom as `npm start` runs it, with so many releases in its lake.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { API_VERSION } from '../../../sanity/api-version.ts'
import { clientOptions } from '../../../sanity/connection.ts'
import { startEmbeddedLake } from '../../../scripts/embedded.ts'
import { madeDocuments, madeSubjects } from './made.ts'

const BATCH = 250

export const SECRET = 'the-secret-of-the-benchmark'

export type Running = { url: string; stop: () => Promise<void> }

/** Filled before a site is there: a webhook for each document would be a benchmark of webhooks. */
export async function startNewsroomWith(size: number): Promise<Running> {
  const dataDir = await mkdtemp(join(tmpdir(), 'feeds-bench-'))
  await fill(join(dataDir, 'lake'), size)
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      LAKE_PORT: '0',
      NEWSROOM_DATA: dataDir,
      SANITY_REVALIDATE_SECRET: SECRET,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      const address = /Newsroom +(\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The newsroom did not start:\n${said}`)))
  })
  return {
    url,
    async stop() {
      child.kill('SIGINT')
      await once(child, 'exit')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function fill(dataDir: string, size: number): Promise<void> {
  const token = 'token-of-the-benchmark'
  const { lake, connection } = await startEmbeddedLake({
    ...{ dataDir, token },
    port: 0,
    dataset: 'production',
    apiVersion: API_VERSION,
  })
  const client = createClient({ ...clientOptions(connection), token })
  const put = (documents: ReturnType<typeof madeDocuments>) =>
    client.mutate(
      documents.map((document) => ({ createOrReplace: document })),
      { returnDocuments: false },
    )
  await put(madeSubjects)
  for (let from = 0; from < size; from += BATCH) {
    const count = Math.min(BATCH, size - from)
    await put(Array.from({ length: count }, (_, at) => madeDocuments(from + at, size)).flat())
  }
  await lake.stop()
}
