// A lake of its own for each test file, and the real @sanity/client to talk to it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClientConfig, createClient, type SanityClient } from '@sanity/client'
import { onTestFinished } from 'vitest'
import { type RunningLake, startLake } from '#sanity/lake/lake.ts'
import type { LakeSettings } from '#sanity/lake/settings.ts'

export const TOKEN = 'robot-token-of-the-tests'
export const ORIGIN = 'http://localhost:3000'

export type TestLake = RunningLake & {
  /** Reads and writes everything. */
  robot: SanityClient
  /** A visitor of the site: no token, no session. */
  visitor: SanityClient
  dataDir: string
}

/** Starts a lake on a free port with an empty folder, both gone when the test or its file ends. */
export async function openLake(
  settings: Partial<LakeSettings> = {},
  atEnd: (work: () => Promise<void>) => void = onTestFinished,
): Promise<TestLake> {
  const dataDir = settings.dataDir ?? (await mkdtemp(join(tmpdir(), 'lake-')))
  const lake = await startLake({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    projectId: 'newsroom',
    dataset: 'production',
    token: TOKEN,
    allowedOrigins: [ORIGIN],
    querySeconds: 20,
    historyDays: 0,
    hostNames: [],
    trustedProxies: [],
    datasetAcl: 'public',
    webhooks: [],
    ...settings,
  })
  let open = true
  const close = async () => {
    if (open) await lake.close()
    open = false
  }
  atEnd(async () => {
    await close()
    await rm(dataDir, { recursive: true, force: true })
  })
  return {
    ...lake,
    close,
    dataDir,
    robot: clientOf(lake, { token: TOKEN }),
    visitor: clientOf(lake),
  }
}

/** The real client, pointed at a lake as the project's README says. */
export function clientOf({ url }: RunningLake, config: ClientConfig = {}): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'newsroom',
    dataset: 'production',
    apiVersion: '2026-02-01',
    ...config,
  })
}

/** Logs in as Studio does, by the login address; answers the `Cookie` header to send from then on. */
export async function logIn({ url }: RunningLake): Promise<string> {
  const answer = await fetch(`${url}/v1/auth/login/local?origin=${encodeURIComponent(ORIGIN)}`, {
    redirect: 'manual',
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
