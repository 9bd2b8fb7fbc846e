// A whole newsroom as `npm start` runs it, on free ports, with data of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Newsroom = {
  /** `http://localhost:PORT` */
  url: string
  /** Undefined where hosted Sanity is used. */
  lakeUrl: string | undefined
  dataDir: string
  output: () => string
  process: ChildProcess
  /** As Ctrl-C does. */
  stop(): Promise<number | null>
  /** Stops it and removes its data. */
  dispose(): Promise<void>
}

/** Starts `npm start`'s script and waits until it has told its addresses. */
export async function startNewsroom(
  options: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<Newsroom> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'newsroom-test-')))
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      LAKE_PORT: '0',
      NEWSROOM_DATA: dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const addresses = new Promise<{ url: string; lakeUrl: string | undefined }>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const url = output.match(/Newsroom +(\S+)/)?.[1]
      const lakeUrl = output.match(/on this machine: (\S+)/)?.[1]
      if (url) resolve({ url, lakeUrl })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`The newsroom did not start:\n${output}`)))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill('SIGINT')
      await gone
    }
    return child.exitCode
  }
  return {
    ...(await addresses),
    dataDir,
    output: () => output,
    process: child,
    stop,
    async dispose() {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
