// The embedded Content Lake, put together.
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Sessions } from './access/session.ts'
import { AssetFiles } from './assets/files.ts'
import { TransformedImages } from './assets/transformed-images.ts'
import { UnusedFiles } from './assets/unused-files.ts'
import { lakeApp } from './http/app.ts'
import { openSockets } from './http/sockets.ts'
import { Feed } from './listen/feed.ts'
import { Writer } from './mutate/writer.ts'
import { QueryEngine } from './query/engine.ts'
import type { LakeSettings } from './settings.ts'
import { openDatabase } from './store/database.ts'
import { claimFolder } from './store/lock.ts'
import { Store } from './store/store.ts'
import { Values } from './store/values.ts'
import { Queue } from './webhook/queue.ts'
import { Webhook } from './webhook/webhook.ts'

/** A lake that is answering. `close` ends its streams, its server and its database. */
export type RunningLake = { url: string; port: number; close(): Promise<void> }

/** @throws FolderInUse; Error with code EADDRINUSE when the port is taken. */
export async function startLake(settings: LakeSettings): Promise<RunningLake> {
  // An upload over a slow line takes longer than the five minutes that Node allows.
  const server = createServer({ requestTimeout: 60 * 60 * 1000 })
  server.listen(settings.port, settings.host)
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : settings.port

  const { dataDir, database, leave } = openFolder(settings.dataDir, () => server.close())
  const store = new Store(database)
  const values = new Values(database)
  const engine = new QueryEngine(store, settings)
  const feed = new Feed(store)
  const webhook =
    settings.webhook &&
    new Webhook({ ...settings.webhook, ...named(settings) }, engine, new Queue(database))
  const writer = new Writer(
    store,
    async (transaction) => (await webhook?.prepare(transaction)) ?? (() => {}),
  )
  const unhook = store.onCommit(() => webhook?.wake())

  const files = new AssetFiles(dataDir, settings.assets.uploadMax)
  const images = new TransformedImages(files, dataDir, settings.assets.imageCacheMax)
  const unusedFiles = new UnusedFiles(files, store)

  const app = lakeApp({
    settings,
    store,
    values,
    engine,
    writer,
    feed,
    files,
    images,
    sessions: new Sessions(values),
  })
  server.on('request', getRequestListener(app.fetch))
  const sockets = openSockets(server, app, settings.allowedOrigins)

  return {
    url: `http://localhost:${port}`,
    port,
    async close() {
      unhook()
      sockets.close()
      feed.close()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
      await images.close()
      await unusedFiles.close()
      await webhook?.close()
      leave()
    },
  }
}

/** The folder's database, once the folder is claimed; `instead` is called if it cannot be. */
function openFolder(path: string, instead: () => void) {
  try {
    const dataDir = resolve(path)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const release = claimFolder(dataDir)
    const database = openDatabase(dataDir)
    const leave = () => {
      database.close()
      release()
    }
    return { dataDir, database, leave }
  } catch (error) {
    instead()
    throw error
  }
}

const named = ({ projectId, dataset }: LakeSettings) => ({ projectId, dataset })
