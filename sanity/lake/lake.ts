// The embedded Content Lake, put together.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { getRequestListener } from '@hono/node-server'
import { openAccess } from './access/access.ts'
import { AssetFiles } from './assets/files.ts'
import { History } from './history/history.ts'
import { Retention } from './history/retention.ts'
import { lakeApp } from './http/app.ts'
import { InFlight } from './http/in-flight.ts'
import { openSockets } from './http/sockets.ts'
import { OpenStreams } from './http/while-allowed.ts'
import { Indexes } from './index/indexes.ts'
import { Feed } from './listen/feed.ts'
import { Listeners } from './listen/listeners.ts'
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

/** How long requests that are being answered may take when the lake is told to stop. */
const PATIENCE_MS = 5000

/**
 * A lake that is answering. `close` takes no more requests, answers those it has, and ends its
 * streams, its server and its database.
 */
export type RunningLake = { url: string; port: number; close(): Promise<void> }

/**
 * @throws FolderInUse; SettingsError when others could reach a lake without accounts; Error with code
 * EADDRINUSE when the port is taken.
 */
export async function startLake(settings: LakeSettings): Promise<RunningLake> {
  const { dataDir, database, access, leave } = openFolder(settings)
  const server = createServer()
  const port = await listen(server, settings, leave)

  const indexes = new Indexes(database)
  const store = new Store(database, indexes)
  const values = new Values(database)
  const pool = new QueryPool({ dataDir, querySeconds: settings.querySeconds })
  const engine = new QueryEngine(store, pool, indexes, settings)
  const history = new History(database, store)
  const retention = new Retention(database, settings.historyDays)
  const feed = new Feed(store, history.recorder.newest() ?? randomUUID())
  const listeners = new Listeners(feed, engine)
  const webhooks = new Webhooks(database, { ...settings, dataDir })
  const writer = new Writer(store, (transaction) => {
    history.recorder.record(transaction)
    webhooks.record(transaction)
  })
  const unhook = store.onCommit(() => webhooks.wake())

  const streams = new OpenStreams()
  const app = lakeApp({
    settings,
    store,
    indexes,
    values,
    engine,
    writer,
    feed,
    listeners,
    history,
    files: new AssetFiles(dataDir),
    access,
    streams,
    webhookLog: new DeliveryLog(database),
  })
  const inFlight = new InFlight(server)
  server.on('request', getRequestListener(app.fetch))
  const sockets = openSockets(server, app, { ...settings, streams })

  return {
    url: `http://localhost:${port}`,
    port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      await inFlight.settled(PATIENCE_MS)
      unhook()
      streams.close()
      sockets.close()
      listeners.close()
      feed.close()
      server.closeAllConnections()
      await closed
      await writer.settled()
      await webhooks.close()
      await indexes.close()
      await retention.close()
      await pool.close()
      leave()
    },
  }
}

/** The folder's database and who may come in, once the folder is claimed. */
function openFolder(settings: LakeSettings) {
  const dataDir = resolve(settings.dataDir)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const release = claimFolder(dataDir)
  let database: DatabaseSync | undefined
  const leave = () => {
    database?.close()
    release()
  }
  try {
    database = openDatabase(dataDir)
    return { dataDir, database, access: openAccess(database, settings), leave }
  } catch (error) {
    leave()
    throw error
  }
}

/** The port it listens on. `instead` is called if it cannot. */
async function listen(server: Server, settings: LakeSettings, instead: () => void) {
  try {
    server.listen(settings.port, settings.host)
    await once(server, 'listening')
  } catch (error) {
    instead()
    throw error
  }
  const address = server.address()
  return address && typeof address === 'object' ? address.port : settings.port
}
