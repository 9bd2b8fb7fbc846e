// The lake as a process of its own, for tests that end it.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { onTestFinished } from 'vitest'
import { clientOf, TOKEN } from './lake.ts'

const MAIN = new URL('../../../sanity/lake/main.ts', import.meta.url)

/** `port` is 0 when the process ended before it was ready; `exit` resolves to its exit code. */
export type LakeProcess = {
  child: ChildProcess
  exit: Promise<number>
  port: number
  output: { stdout: string; stderr: string }
}

/** Starts the lake with these settings; it is gone when the test ends. */
export async function runLake(env: Record<string, string | undefined>): Promise<LakeProcess> {
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

/** An empty folder, gone when the test ends. */
export async function dataFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'lake-process-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** The real client, with the robot's token. */
export function robotOf({ port }: LakeProcess, config: ClientConfig = {}): SanityClient {
  const lake = { url: `http://127.0.0.1:${port}`, port, close: async () => {} }
  return clientOf(lake, { token: TOKEN, ...config })
}
