// The official `sanity` command line (@sanity/cli) against the lake.
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { endOf, fill, folder, unpacked } from './command-line.ts'
import { openLake, TOKEN } from './lake.ts'
import { openSite, telling } from './webhook-site.ts'

vi.setConfig({ testTimeout: 60_000 })

const SANITY = fileURLToPath(new URL('../../../node_modules/.bin/sanity', import.meta.url))

/** It asks <project>.localhost, a name that not every resolver leads to this machine (RFC 6761). */
const NAMES = `
  const dns = require('node:dns')
  const { lookup } = dns
  dns.lookup = (name, ...rest) => lookup(name.endsWith('.localhost') ? '127.0.0.1' : name, ...rest)
`

const CONFIG = `export default { api: { projectId: 'newsroom', dataset: 'production' } }`

async function sanityFor({ port }: { port: number }) {
  const cwd = await folder()
  await writeFile(join(cwd, 'names.cjs'), NAMES)
  await writeFile(join(cwd, 'sanity.cli.js'), CONFIG)
  const env = {
    ...process.env,
    HOME: cwd,
    CI: 'true',
    NODE_OPTIONS: `--require=${join(cwd, 'names.cjs')}`,
    SANITY_INTERNAL_ENV: `http://localhost:${port}`,
    SANITY_AUTH_TOKEN: TOKEN,
  }
  const sanity = (...args: string[]) => endOf(spawn(SANITY, args, { cwd, env }))
  return { cwd, sanity }
}

describe('the sanity command line', () => {
  it('exports from a lake and imports into another, byte for byte', async () => {
    const [source, target] = [await openLake(), await openLake()]
    await fill(source.robot)
    const [from, to] = [await sanityFor(source), await sanityFor(target)]
    const [first, second] = [join(from.cwd, 'a.tar.gz'), join(to.cwd, 'b.tar.gz')]
    expect(await from.sanity('datasets', 'export', 'production', first)).toMatchObject({ code: 0 })
    expect(await to.sanity('datasets', 'import', first, '-d', 'production')).toMatchObject({
      code: 0,
    })
    expect(await to.sanity('datasets', 'export', 'production', second)).toMatchObject({ code: 0 })
    expect(await unpacked(second)).toEqual(await unpacked(first))
  })

  it('creates, gets, queries and deletes documents', async () => {
    const lake = await openLake()
    const { cwd, sanity } = await sanityFor(lake)
    await writeFile(join(cwd, 'topic.json'), '{"_id":"a","_type":"topic","name":"Policía"}')
    expect(await sanity('documents', 'create', 'topic.json')).toMatchObject({ code: 0 })
    const [got, found] = await Promise.all([
      sanity('documents', 'get', 'a'),
      sanity('documents', 'query', '*[name match "policia"]', '--api-version', 'v1'),
    ])
    expect(JSON.parse(got.stdout)).toMatchObject({ name: 'Policía' })
    expect(JSON.parse(found.stdout)).toMatchObject([{ _id: 'a' }])
    expect(await sanity('documents', 'delete', 'a')).toMatchObject({ code: 0 })
    expect(await lake.robot.fetch('count(*)')).toBe(0)
  })

  it('shows webhooks and the log of their deliveries', async () => {
    const site = await openSite()
    const lake = await openLake(telling(site.url))
    const { sanity } = await sanityFor(lake)
    await lake.robot.create({ _id: 'a', _type: 'release', title: 'Policía' })
    await vi.waitFor(() => expect(site.received).toHaveLength(1), 10_000)
    expect((await sanity('hooks', 'list')).stdout).toContain(site.url)
    const { stdout } = await sanity('hooks', 'logs', '--detailed')
    expect(stdout).toContain('Status: success')
    expect(stdout).toContain('Policía')
    expect(stdout).toContain('Success: HTTP 200')
    expect((await sanity('hooks', 'attempt', '1')).stdout).toContain('Status: Delivered')
  })
})
