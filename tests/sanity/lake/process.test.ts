import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { clientOf, TOKEN } from './lake.ts'
import { openSite, telling } from './webhook-site.ts'

const MAIN = new URL('../../../sanity/lake/main.ts', import.meta.url)

async function run(env: Record<string, string | undefined>) {
  const path = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV }
  const child = fork(MAIN, { env: { ...path, ...env }, stdio: 'pipe' })
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk) => (output.stdout += chunk))
  child.stderr?.on('data', (chunk) => (output.stderr += chunk))
  const exit = once(child, 'exit').then(([code]) => Number(code))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  const ready: Promise<number> = once(child, 'message').then(([message]) => message.port)
  const port = await Promise.race([ready, exit.then(() => 0)])
  return { child, exit, port, output }
}

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'lake-process-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const on = ({ port }: { port: number }) =>
  clientOf({ url: `http://127.0.0.1:${port}`, port, close: async () => {} }, { token: TOKEN })

describe('the process', () => {
  it('says when and where it is ready, in words and to its parent', async () => {
    const lake = await run({ LAKE_PORT: '0', LAKE_DATA_DIR: await folder() })
    expect(lake.port).toBeGreaterThan(0)
    expect(lake.output.stdout).toBe(`Content Lake on http://localhost:${lake.port}\n`)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s, streams and all', async (signal) => {
    const lake = await run({ LAKE_PORT: '0', LAKE_DATA_DIR: await folder(), LAKE_TOKEN: TOKEN })
    const address = `http://127.0.0.1:${lake.port}/v2026-02-01/data/listen/production?query=*`
    const stream = await fetch(address)
    lake.child.kill(signal)
    expect(await lake.exit).toBe(0)
    await expect(stream.text()).rejects.toThrow()
  })

  it('ends when its parent is gone', async () => {
    const lake = await run({ LAKE_PORT: '0', LAKE_DATA_DIR: await folder() })
    lake.child.disconnect()
    expect(await lake.exit).toBe(0)
  })

  it('killed at any moment has what it acknowledged', async () => {
    const env = { LAKE_PORT: '0', LAKE_DATA_DIR: await folder(), LAKE_TOKEN: TOKEN }
    const first = await run(env)
    const acknowledged: string[] = []
    const client = on(first)
    const writes = Array.from({ length: 200 }, async (_, n) => {
      const ids = [`a${n}`, `b${n}`] as const
      const transaction = client.transaction()
      for (const _id of ids) transaction.create({ _id, _type: 'topic' })
      await transaction.commit()
      acknowledged.push(...ids)
      if (acknowledged.length > 100) first.child.kill('SIGKILL')
    })
    await Promise.allSettled(writes)
    await first.exit
    const stored = await on(await run(env)).fetch<string[]>('*[]._id')
    expect(stored).toEqual(expect.arrayContaining(acknowledged))
    expect(stored.filter((id) => id.startsWith('a')).length).toBe(stored.length / 2)
  })

  it('killed at any moment tells the webhook of what it acknowledged', async () => {
    const site = await openSite()
    const [hook] = telling(site.url).webhooks
    const env = {
      LAKE_PORT: '0',
      LAKE_DATA_DIR: await folder(),
      LAKE_TOKEN: TOKEN,
      LAKE_WEBHOOKS: JSON.stringify([hook]),
    }
    const first = await run(env)
    const acknowledged: string[] = []
    const writes = Array.from({ length: 100 }, async (_, n) => {
      const { _id } = await on(first).create({ _id: `a${n}`, _type: 'release' })
      acknowledged.push(_id)
      if (acknowledged.length > 50) first.child.kill('SIGKILL')
    })
    await Promise.allSettled(writes)
    await first.exit
    await run(env)
    await vi.waitFor(
      () => expect(site.told()).toEqual(expect.arrayContaining(acknowledged)),
      10_000,
    )
  }, 30_000)

  it('does not open a folder that another lake has open', async () => {
    const env = { LAKE_PORT: '0', LAKE_DATA_DIR: await folder() }
    await run(env)
    const second = await run(env)
    expect(await second.exit).toBe(1)
    await vi.waitFor(() => {
      expect(second.output.stderr).toMatch(new RegExp(`^LAKE_DATA_DIR ${env.LAKE_DATA_DIR} .*\n$`))
    })
  })
})

describe('a start that fails', () => {
  it('because a setting is wrong names the setting', async () => {
    const lake = await run({ LAKE_PORT: '0' })
    expect(await lake.exit).toBe(1)
    await vi.waitFor(() => expect(lake.output.stderr).toMatch(/^LAKE_DATA_DIR .*\.\n$/))
  })

  it('because the port is taken is told with the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    const lake = await run({ LAKE_PORT: port, LAKE_DATA_DIR: await folder() })
    expect(await lake.exit).toBe(1)
    await vi.waitFor(() => {
      expect(lake.output.stderr).toMatch(new RegExp(`Port ${port} .*LAKE_PORT`))
    })
  })
})
