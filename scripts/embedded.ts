// The embedded Content Lake as the newsroom uses it: its dataset, its seed, its webhook.
import { randomBytes } from 'node:crypto'
import { CHANGE_PROJECTION } from '../lib/content/change.ts'
import { CONTENT_TYPES } from '../lib/content/types.ts'
import type { Connection } from '../sanity/connection.ts'
import { loadSeed } from '../sanity/seed/load.ts'
import { type Lake, startLake } from './lake.ts'

export const EMBEDDED_PROJECT_ID = 'newsroom'

type Options = {
  dataDir: string
  port: number
  dataset: string
  apiVersion: string
  /** Authorizes to write; made up where nobody else needs to know it. */
  token?: string
  /** The site's own address, if a site is there to be told of changes and to host Studio. */
  site?: { url: string; publicUrl: string; revalidateSecret: string; readToken: string }
  /** How others than this machine reach the lake, in its own variables. */
  reach?: Readonly<Record<string, string>>
}

/** Starts the lake and gives it the seed if it is empty. */
export async function startEmbeddedLake(
  options: Options,
): Promise<{ lake: Lake; connection: Connection }> {
  const { dataDir, port, dataset, apiVersion, site } = options
  const token = options.token ?? randomBytes(32).toString('base64url')
  const lake = await startLake({
    dataDir,
    port,
    dataset,
    projectId: EMBEDDED_PROJECT_ID,
    token,
    origins: site ? originsOf(site) : [],
    // What waits for its time is a published document already: only the site, which knows the rule of
    // what the public may see, and the desk may ask for it.
    reach: { LAKE_DATASET_ACL: 'private', ...options.reach },
    ...(site && {
      readToken: site.readToken,
      webhook: {
        url: `${site.url}/api/revalidate`,
        secret: site.revalidateSecret,
        filter: `_type in ${JSON.stringify(CONTENT_TYPES)}`,
        projection: CHANGE_PROJECTION,
      },
    }),
  })
  const connection = { projectId: EMBEDDED_PROJECT_ID, dataset, apiVersion, apiHost: lake.apiHost }
  const created = await loadSeed(connection, token)
  if (created > 0) console.log(`Loaded the seed: ${created} documents.`)
  return { lake, connection }
}

/** Studio may be opened by either name of this machine, or by the site's public address. */
function originsOf({ url, publicUrl }: { url: string; publicUrl: string }): string[] {
  const { port } = new URL(url)
  const loopback = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`)
  return [...new Set([...loopback, new URL(publicUrl).origin])]
}
