// The dataset of this installation, for scripts that write into it.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { parseEnvironment } from '../lib/environment.ts'
import { type Connection, clientOptions } from '../sanity/connection.ts'
import { EMBEDDED_PROJECT_ID, startEmbeddedLake } from './embedded.ts'
import { LakeFailed } from './lake.ts'

/** There is no way to the dataset; the message says what to do. */
export class NoDataset extends Error {}

/** For the help of a script that uses `withDataset`. */
export const WHERE_IT_WORKS = `It works on the newsroom's own lake while the newsroom is stopped; on a running one with LAKE_URL and
LAKE_TOKEN; on hosted Sanity with SANITY_PROJECT_ID and SANITY_API_WRITE_TOKEN.`

type Wanted = {
  /** Nothing is written: a newsroom that never ran is not founded, and hosted Sanity may be only read. */
  dryRun?: boolean
  /** The addresses of uploaded files name the lake's port, which must be the one it always has. */
  uploads?: boolean
}

/**
 * Does the work on the dataset: hosted, a running lake's, or that of the own lake, which runs meanwhile.
 * @throws NoDataset
 */
export async function withDataset(
  work: (client: SanityClient) => Promise<void>,
  { dryRun = false, uploads = false }: Wanted = {},
): Promise<void> {
  const environment = parseEnvironment(process.env)
  const { projectId, apiHost, dataset, apiVersion, readToken } = environment
  const { LAKE_URL, LAKE_TOKEN, SANITY_API_WRITE_TOKEN } = process.env
  if (projectId) {
    if (!SANITY_API_WRITE_TOKEN && !dryRun)
      throw new NoDataset('Set SANITY_API_WRITE_TOKEN to a token that may write.')
    const connection = { projectId, dataset, apiVersion, apiHost }
    return work(connect(connection, SANITY_API_WRITE_TOKEN ?? readToken))
  }
  if (LAKE_URL) {
    if (!LAKE_TOKEN) throw new NoDataset(`The lake at ${LAKE_URL} wants a token: set LAKE_TOKEN.`)
    const connection = { projectId: EMBEDDED_PROJECT_ID, dataset, apiVersion, apiHost: LAKE_URL }
    return work(connect(connection, LAKE_TOKEN))
  }
  const own = resolve(environment.dataDir, 'lake')
  const passing =
    dryRun && !existsSync(own) ? await mkdtemp(join(tmpdir(), 'newsroom-rehearsal-')) : undefined
  const token = crypto.randomUUID()
  try {
    const { publicApiHost, lakePort } = environment
    const { lake, connection } = await startEmbeddedLake({
      dataDir: passing ?? own,
      port: uploads ? lakePort : 0,
      dataset,
      apiVersion,
      token,
      ...(uploads && publicApiHost && { reach: { LAKE_PUBLIC_URL: publicApiHost } }),
    }).catch((error: unknown) => {
      if (!(error instanceof LakeFailed)) throw error
      throw new NoDataset(
        'If the newsroom is running, stop it, or set LAKE_URL and LAKE_TOKEN to go through it.',
      )
    })
    await work(connect(connection, token)).finally(() => lake.stop())
  } finally {
    if (passing) await rm(passing, { recursive: true, force: true })
  }
}

const connect = (connection: Connection, token: string | undefined) =>
  createClient({ ...clientOptions(connection), ...(token && { token }) })
