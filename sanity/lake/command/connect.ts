// The lake that an import or export talks to: one that is running, or else one that is started for
// the command alone.
import { randomBytes } from 'node:crypto'
import { createClient, type SanityClient } from '@sanity/client'
import { startLake } from '../lake.ts'
import { type LakeSettings, parseSettings, SettingsError } from '../settings.ts'
import { FolderInUse } from '../store/lock.ts'
import { CommandError, type CommandSettings, UsageError } from './command.ts'
import { requireLake } from './folder.ts'

/** Where a running lake is and who asks; the variables LAKE_URL and LAKE_TOKEN say the same. */
export const CONNECTION_OPTIONS = { url: { type: 'string' }, token: { type: 'string' } } as const

const API_VERSION = '2026-02-01'

export type ConnectedLake = { client: SanityClient; url: string; dataset: string }

type Wanted = {
  options: { url?: string | undefined; token?: string | undefined }
  settings: CommandSettings
  /**
   * To read, there must be a lake in the folder. To write, one that is started for the command
   * listens where it always does: the addresses of what is uploaded name the port.
   */
  to: 'read' | 'write'
}

/** Does the work with a lake. @throws CommandError, UsageError when there is none to be had. */
export async function withLake<T>(
  { options, settings, to }: Wanted,
  work: (lake: ConnectedLake) => Promise<T>,
): Promise<T> {
  const url = options.url ?? process.env.LAKE_URL
  if (url) return work(await runningLake(url, options.token ?? process.env.LAKE_TOKEN))
  if (to === 'read') requireLake(settings.dataDir)
  const token = randomBytes(32).toString('base64url')
  const own = ownSettings(settings.dataDir, token)
  // Nobody else is to reach one that is only read.
  const lake = await started(to === 'read' ? { ...own, port: 0, publicUrl: undefined } : own)
  try {
    return await work(connected(lake.url, token, own))
  } finally {
    await lake.close()
  }
}

async function runningLake(url: string, token: string | undefined): Promise<ConnectedLake> {
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is not an address, http://localhost:3334`)
  if (!token) {
    throw new UsageError(
      `The lake at ${url} wants a token: set LAKE_TOKEN, or give --token. "tokens" makes one.`,
    )
  }
  const { origin } = new URL(url)
  const answer = await fetch(`${origin}/v1/ping`).catch(() => undefined)
  if (!answer?.ok) {
    throw new CommandError(
      `No lake answers at ${origin}. Start it, or leave --url and LAKE_URL away: then the command works on the folder itself.`,
    )
  }
  return connected(origin, token, ownSettings('-', token))
}

/** The settings of the environment, for this machine and this command alone. */
function ownSettings(dataDir: string, token: string): LakeSettings {
  try {
    return parseSettings({
      ...process.env,
      LAKE_HOST: '127.0.0.1',
      LAKE_DATA_DIR: dataDir,
      LAKE_TOKEN: token,
      LAKE_WEBHOOK_URL: '',
      LAKE_WEBHOOK_SECRET: '',
      LAKE_WEBHOOKS: '',
    })
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message)
    throw error
  }
}

async function started(settings: LakeSettings) {
  try {
    return await startLake(settings)
  } catch (error) {
    if (error instanceof SettingsError) throw new CommandError(error.message)
    if (error instanceof FolderInUse) {
      throw new CommandError(
        [
          `A lake is running on ${settings.dataDir}, so this has to go through it. Either`,
          `- give its address and a token: --url http://localhost:${settings.port || 3334} --token TOKEN ("tokens" makes one), or`,
          '- stop it, and call this again.',
        ].join('\n'),
      )
    }
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new CommandError(
        `Port ${settings.port} is taken by another program. Set LAKE_PORT to the port on which this lake will listen: the addresses of imported assets name it.`,
      )
    }
    throw error
  }
}

function connected(url: string, token: string, { projectId, dataset }: LakeSettings) {
  const client = createClient({
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    projectId,
    dataset,
    token,
    apiVersion: API_VERSION,
  })
  return { client, url, dataset }
}
