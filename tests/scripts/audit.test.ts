// The real npm against a registry of the test's own.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { served } from './served.ts'

type Told = { code: number; output: string }

/** What the audit says where the registry answers so. */
async function audited(registry: RequestListener): Promise<Told> {
  const { url } = await (await served(registry))('/')
  // npm remembers what it was told of a package.
  const cache = await mkdtemp(join(tmpdir(), 'newsroom-audit-'))
  onTestFinished(() => rm(cache, { recursive: true }))
  return new Promise((done) => {
    const env = { ...process.env, npm_config_registry: url, npm_config_cache: cache }
    execFile(process.execPath, ['scripts/audit.ts'], { env }, (error, out, err) =>
      done({ code: error ? 1 : 0, output: out + err }),
    )
  })
}

const knows =
  (severity: string): RequestListener =>
  (request, response) => {
    if (!request.url?.endsWith('/advisories/bulk')) return response.writeHead(404).end('{}')
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'A hole',
      severity,
      vulnerable_versions: '<1000',
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ next: [advisory] }))
  }

test('a hole that is known in a package is named, and fails', async () => {
  const { code, output } = await audited(knows('high'))
  expect(output).toMatch(/^next .*: high$/m)
  expect(code).toBe(1)
})

test('a slight one does not', async () => {
  const { code, output } = await audited(knows('low'))
  expect(output).toContain('0 that are high or critical')
  expect(code).toBe(0)
})

test('a registry that does not say what it knows is no fault of a change, and is told of', async () => {
  const { code, output } = await audited((_request, response) => response.writeHead(405).end('{}'))
  expect(output).toContain('NOT AUDITED')
  expect(code).toBe(0)
})
