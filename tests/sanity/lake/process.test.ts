import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { endProcess } from '#sanity/lake/process/start.ts'
import { atomically, openDatabase, openForReading } from '#sanity/lake/store/database.ts'
import { DocumentTable } from '#sanity/lake/store/documents.ts'
import { TOKEN } from './lake.ts'
import { dataFolder, robotOf, runLake } from './lake-process.ts'
import { openSite, telling } from './webhook-site.ts'

describe('the process', () => {
  it('says when and where it is ready, in words and to its parent', async () => {
    const lake = await runLake({ LAKE_PORT: '0', LAKE_DATA_DIR: await dataFolder() })
    expect(lake.port).toBeGreaterThan(0)
    expect(lake.output.stdout).toBe(`Content Lake on http://localhost:${lake.port}\n`)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, streams and all', async (signal) => {
    const lake = await runLake({
      LAKE_PORT: '0',
      LAKE_DATA_DIR: await dataFolder(),
      LAKE_TOKEN: TOKEN,
    })
    const address = `http://127.0.0.1:${lake.port}/v2026-02-01/data/listen/production?query=*`
    const stream = await fetch(address)
    lake.child.kill(signal)
    expect(await lake.exit).toBe(0)
    await expect(stream.text()).rejects.toThrow()
  })

  it('ends when its parent is gone', async () => {
    const lake = await runLake({ LAKE_PORT: '0', LAKE_DATA_DIR: await dataFolder() })
    lake.child.disconnect()
    expect(await lake.exit).toBe(0)
  })

  it('killed at any moment tells the webhook of what it acknowledged', async () => {
    const site = await openSite()
    const [hook] = telling(site.url).webhooks
    const env = {
      LAKE_PORT: '0',
      LAKE_DATA_DIR: await dataFolder(),
      LAKE_TOKEN: TOKEN,
      LAKE_WEBHOOKS: JSON.stringify([hook]),
    }
    const first = await runLake(env)
    const acknowledged: string[] = []
    const writes = Array.from({ length: 100 }, async (_, n) => {
      const { _id } = await robotOf(first).create({ _id: `a${n}`, _type: 'release' })
      acknowledged.push(_id)
      if (acknowledged.length > 50) first.child.kill('SIGKILL')
    })
    await Promise.allSettled(writes)
    await first.exit
    await runLake(env)
    await vi.waitFor(
      () => expect(site.told()).toEqual(expect.arrayContaining(acknowledged)),
      10_000,
    )
  }, 30_000)

  it('answers what it was asked before it ends', async () => {
    const env = { LAKE_PORT: '0', LAKE_DATA_DIR: await dataFolder(), LAKE_TOKEN: TOKEN }
    const lake = await runLake(env)
    const transaction = robotOf(lake).transaction()
    for (let n = 0; n < 5000; n += 1) transaction.create({ _id: `a${n}`, _type: 'topic' })
    const body = JSON.stringify({ mutations: transaction.serialize() })
    const sending = request({
      port: lake.port,
      path: '/v2026-02-01/data/mutate/production',
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-length': Buffer.byteLength(body) },
    })
    const answer = once(sending, 'response')
    // The lake has begun to read the request when it is told to stop.
    sending.write(body.slice(0, 1000))
    await vi.waitFor(() => expect(sending.socket?.connecting).toBe(false))
    await robotOf(lake).fetch('count(*)')
    lake.child.kill('SIGTERM')
    sending.end(body.slice(1000))
    const [response] = await answer
    expect(response.statusCode).toBe(200)
    response.resume()
    expect(await lake.exit).toBe(0)
    expect(await robotOf(await runLake(env)).fetch('count(*)')).toBe(5000)
  })

  it.skipIf(process.platform === 'win32')('keeps its files from other users', async () => {
    const folder = await dataFolder()
    // As a mount or a package may have made it.
    await chmod(folder, 0o755)
    const lake = await runLake({ LAKE_PORT: '0', LAKE_DATA_DIR: folder, LAKE_TOKEN: TOKEN })
    await robotOf(lake).create({ _type: 'topic' })
    for (const name of await readdir(folder)) {
      const { mode } = await stat(join(folder, name))
      expect(`${name} ${(mode & 0o077).toString(8)}`).toBe(`${name} 0`)
    }
  })

  it('does not open a folder that another lake has open', async () => {
    const env = { LAKE_PORT: '0', LAKE_DATA_DIR: await dataFolder() }
    await runLake(env)
    const second = await runLake(env)
    expect(await second.exit).toBe(1)
    await vi.waitFor(() => {
      expect(second.output.stderr).toMatch(new RegExp(`^LAKE_DATA_DIR ${env.LAKE_DATA_DIR} .*\n$`))
    })
  })
})

describe('with less memory than its documents need, the process', () => {
  const ids = Array.from({ length: 40 }, (_, n) => `large-${n}`)
  const documents = ids.map((_id) => ({
    _id,
    _type: 'release',
    title: _id,
    text: 'x'.repeat(3 * 1024 * 1024),
    _rev: 'r1',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
  }))

  /** A lake on a folder that has been filled. */
  async function runSmall(fill: (database: DatabaseSync) => void, env = {}) {
    const dataDir = await dataFolder()
    const database = openDatabase(dataDir)
    atomically(database, () => fill(database))
    database.close()
    const lake = await runLake({
      LAKE_PORT: '0',
      LAKE_DATA_DIR: dataDir,
      LAKE_TOKEN: TOKEN,
      NODE_OPTIONS: '--max-old-space-size=100',
      ...env,
    })
    return { lake, dataDir }
  }

  it('tells them all to a site that hung', async () => {
    const site = await openSite()
    const hanging: Array<() => void> = []
    site.answer((_, response) => void hanging.push(() => response.end()))
    const [hook] = telling(site.url, { projection: '' }).webhooks
    const { lake } = await runSmall(
      (database) => {
        const add = database.prepare(
          `INSERT INTO webhook_delivery
             (hook, document_id, operation, transaction_id, at, after, due)
           VALUES ('default', ?, 'create', 't', ?, ?, 0)`,
        )
        const now = new Date().toISOString()
        for (const one of documents) add.run(one._id, now, JSON.stringify(one))
      },
      { LAKE_WEBHOOKS: JSON.stringify([hook]) },
    )
    await vi.waitFor(() => expect(hanging).not.toEqual([]), 10_000)
    await robotOf(lake).create({ _id: 'small', _type: 'release' })
    await vi.waitFor(() => expect(site.told()).toContain('small'), 10_000)
    site.answer(200)
    for (const end of hanging) end()
    await vi.waitFor(() => expect(new Set(site.told())).toEqual(new Set(['small', ...ids])), 20_000)
    expect(lake.output.stderr).toBe('')
  })

  it('goes on filling an index of them', async () => {
    const { lake, dataDir } = await runSmall((database) => {
      const table = new DocumentTable(database)
      for (const one of documents) table.put(one, null, 0)
      database.exec(
        `INSERT INTO index_definition (type, kind, expression) VALUES ('release', 'value', 'title')`,
      )
    })
    const database = openForReading(dataDir)
    onTestFinished(() => database.close())
    const ready = database.prepare('SELECT 1 FROM index_definition WHERE ready = 1')
    await vi.waitFor(() => expect(ready.all()).toHaveLength(1), 10_000)
    expect(database.prepare('SELECT 1 FROM index_entry').all()).toHaveLength(documents.length)
    expect(lake.child.exitCode).toBe(null)
  })

  it('takes over the folder of an earlier form of the lake', async () => {
    const { lake } = await runSmall((database) => {
      const table = new DocumentTable(database)
      for (const one of documents) table.put(one, null, 0)
      database.exec(`
        PRAGMA user_version = 1;
        INSERT INTO document_text (document_text) VALUES ('delete-all');
      `)
    })
    const found = await robotOf(lake).fetch('*[title match text::query("large 39")]._id')
    expect(found).toEqual(['large-39'])
  })
})

it('a process of the lake that could not be started is ended without trouble', async () => {
  const child = spawn('/there/is/no/such/program')
  child.on('error', () => {})
  await endProcess(child)
})

describe('a start that fails', () => {
  it('because a setting is wrong names the setting', async () => {
    const lake = await runLake({ LAKE_PORT: '0' })
    expect(await lake.exit).toBe(1)
    await vi.waitFor(() => expect(lake.output.stderr).toMatch(/^LAKE_DATA_DIR .*\.\n$/))
  })

  it('because the port is taken is told with the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    const lake = await runLake({ LAKE_PORT: port, LAKE_DATA_DIR: await dataFolder() })
    expect(await lake.exit).toBe(1)
    await vi.waitFor(() => {
      expect(lake.output.stderr).toMatch(new RegExp(`Port ${port} .*LAKE_PORT`))
    })
  })
})
