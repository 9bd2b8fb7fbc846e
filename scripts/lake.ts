// Runs the embedded Content Lake as a child process. Nothing else in the project knows that it is
// embedded: the rest sees an API host.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { hostInUrl } from './listen.ts'

export type LakeSettings = {
  dataDir: string
  /** 0 picks a free port. */
  port: number
  projectId: string
  dataset: string
  /** Authorizes the scripts to write. */
  token: string
  /** Authorizes the site to read drafts, and to write nothing. */
  readToken?: string
  /** Origins of the site and its Studio, `http://localhost:3000`. */
  origins: string[]
  webhook?: { url: string; secret: string; filter: string; projection: string }
  /** How others than this machine reach it: `LAKE_PUBLIC_URL` and so on. */
  reach?: Readonly<Record<string, string>>
}

/** A running lake. `stop` ends it and waits until it has gone. */
export type Lake = { apiHost: string; stop(): Promise<void> }

/** The lake could not start; it has said why on standard error. */
export class LakeFailed extends Error {}

const MAIN = new URL('../sanity/lake/main.ts', import.meta.url)
const RESTART_AFTER_MS = 1000
const ready = z.object({ ready: z.literal(true), port: z.number() })

/**
 * Starts a lake and keeps it running: one that dies is started again on the same port.
 * @throws LakeFailed when it does not come up the first time.
 */
export async function startLake(settings: LakeSettings): Promise<Lake> {
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 })
  const first = await launch(settings)
  let running: Running | undefined = first
  let stopping = false

  const keepRunning = async () => {
    while (!stopping) {
      await running?.exited
      if (stopping) return
      console.error('The Content Lake stopped; starting it again.')
      await setTimeout(RESTART_AFTER_MS)
      // A failed start has told its reason on standard error; the loop tries again.
      running = await launch({ ...settings, port: first.port }).catch(() => undefined)
    }
  }
  void keepRunning()

  return {
    apiHost: `http://${nameFor(settings.reach?.LAKE_HOST)}:${first.port}`,
    async stop() {
      stopping = true
      running?.child.kill('SIGTERM')
      await running?.exited
    },
  }
}

/** The name by which this machine calls its lake; one on an interface of its own has no loopback. */
function nameFor(host = '127.0.0.1'): string {
  const loopback = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::']
  return loopback.includes(host) ? 'localhost' : hostInUrl(host)
}

/** Settings that concern nobody but the lake are passed on as they are. */
const LAKE_ALONE = [
  'LAKE_HISTORY_DAYS',
  'LAKE_QUERY_SECONDS',
  'LAKE_WEBHOOKS',
  'LAKE_UPLOAD_MAX_MIB',
  'LAKE_IMAGE_CACHE_MIB',
]

function ofTheLakeAlone(): Record<string, string | undefined> {
  return Object.fromEntries(LAKE_ALONE.map((name) => [name, process.env[name]]))
}

type Running = { child: ChildProcess; port: number; exited: Promise<void> }

async function launch(settings: LakeSettings): Promise<Running> {
  const { webhook } = settings
  const child = fork(MAIN, {
    // Ctrl-C in a terminal is for all that is in its group: the lake stops last, when the site has no more use for it.
    detached: true,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: process.env.NODE_ENV,
      LAKE_PORT: String(settings.port),
      LAKE_DATA_DIR: settings.dataDir,
      LAKE_PROJECT_ID: settings.projectId,
      LAKE_DATASET: settings.dataset,
      LAKE_TOKEN: settings.token,
      LAKE_READ_TOKEN: settings.readToken,
      LAKE_ALLOWED_ORIGINS: settings.origins.join(','),
      ...ofTheLakeAlone(),
      ...settings.reach,
      ...(webhook && {
        LAKE_WEBHOOK_URL: webhook.url,
        LAKE_WEBHOOK_SECRET: webhook.secret,
        LAKE_WEBHOOK_FILTER: webhook.filter,
        LAKE_WEBHOOK_PROJECTION: webhook.projection,
      }),
    },
  })
  const exited = once(child, 'exit').then(() => {})
  const message = once(child, 'message').then(([value]) => ready.parse(value))
  const started = await Promise.race([message, exited])
  if (!started) throw new LakeFailed('The Content Lake did not start')
  return { child, port: started.port, exited }
}
