// The embedded Content Lake, put together.
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { Sessions } from './access/session.ts'
import { AssetFiles } from './assets/files.ts'
import { lakeApp } from './http/app.ts'
import { openSockets } from './http/sockets.ts'
import { Indexes } from './index/indexes.ts'
import { Feed } from './listen/feed.ts'
import { Writer } from './mutate/writer.ts'
import { QueryEngine } from './query/engine.ts'
import { QueryPool } from './query/pool.ts'
import type { LakeSettings } from './settings.ts'
import { openDatabase } from './store/database.ts'
import { claimFolder } from './store/lock.ts'
import { Store } from './store/store.ts'
import { Values } from './store/values.ts'
import { DeliveryLog } from './webhook/log.ts'
import { Webhooks } from './webhook/webhooks.ts'

/** A lake that is answering. `close` ends its streams, its server and its database. */
export type RunningLake = { url: string; port: number; close(): Promise<void> }

/** @throws FolderInUse; Error with code EADDRINUSE when the port is taken. */
export async function startLake(settings: LakeSettings): Promise<RunningLake> {
  const server = createServer()
  server.listen(settings.port, settings.host)
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : settings.port

  const { dataDir, database, leave } = openFolder(settings.dataDir, () => server.close())
  const indexes = new Indexes(database)
  const store = new Store(database, indexes)
  const values = new Values(database)
  const pool = new QueryPool({ dataDir, querySeconds: settings.querySeconds })
  const engine = new QueryEngine(store, pool, indexes, settings)
  const feed = new Feed(store)
  const webhooks = new Webhooks(database, { ...settings, dataDir })
  const writer = new Writer(store, async (transaction) => () => webhooks.record(transaction))
  const unhook = store.onCommit(() => webhooks.wake())

  const app = lakeApp({
    settings,
    store,
    indexes,
    values,
    engine,
    writer,
    feed,
    files: new AssetFiles(dataDir),
    sessions: new Sessions(values),
    webhookLog: new DeliveryLog(database),
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
      await webhooks.close()
      await indexes.close()
      await pool.close()
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
