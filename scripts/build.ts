// Builds the site. Pages are rendered once on the way; without a hosted project they get their
// content from a lake of the build's own, with the seed in it, that is gone afterwards: the build
// neither waits for nor touches the newsroom's data, and `npm start` renders every page afresh.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnvironment } from '../lib/environment.ts'
import { startEmbeddedLake } from './embedded.ts'
import { bundlePageScripts } from './page-scripts.ts'
import { secretsIn } from './secrets.ts'
import { endWithSentence } from './sentence.ts'

async function build(): Promise<void> {
  const environment = parseEnvironment(process.env)
  await bundlePageScripts()
  if (environment.projectId) {
    process.exitCode = await runNextBuild({})
    return
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'newsroom-build-'))
  const { dataset, apiVersion } = environment
  // The lake is private; a token of the newsroom's own lake is one that this one would not know.
  const token = randomBytes(32).toString('base64url')
  const { lake, connection } = await startEmbeddedLake({
    dataDir,
    port: 0,
    dataset,
    apiVersion,
    token,
  })
  try {
    process.exitCode = await runNextBuild({
      SANITY_PROJECT_ID: connection.projectId,
      SANITY_API_HOST: lake.apiHost,
      SANITY_API_READ_TOKEN: token,
    })
  } finally {
    await lake.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function runNextBuild(env: Record<string, string>): Promise<number> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = fork(next, ['build'], {
    // What a build caches is no instance's.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      REDIS_URL: undefined,
      ...env,
    },
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) return typeof code === 'number' ? code : 1
  const told = await secretsIn(process.cwd(), { ...process.env, ...env })
  for (const line of told) console.error(`Browsers would be given a secret: ${line}.`)
  return told.length > 0 ? 1 : 0
}

await endWithSentence(build())
