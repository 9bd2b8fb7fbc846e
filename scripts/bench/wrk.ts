// Load, by wrk: it is light enough to leave the machine to those that are measured.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ENCODINGS } from './answer.ts'

export const CONNECTIONS = 64

/** Requests a second, and the time in milliseconds within which 99 of 100 were answered. */
export type Load = { perSecond: number; p99: number }

const MS: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }

/** A script for wrk that asks for one address after the other. */
export async function askingFor(paths: string[], folder: string): Promise<string> {
  const script = join(folder, 'paths.lua')
  const list = paths.map((path) => JSON.stringify(path)).join(', ')
  await writeFile(
    script,
    `local paths = { ${list} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`,
  )
  return script
}

/**
 * Of a page it is asked for once before: a minute after the last time it is made anew.
 * @throws where anything was answered but 2xx or 3xx: what fails is fast.
 */
export async function load(url: string, seconds: number, script?: string): Promise<Load> {
  if (!script) await (await fetch(url)).arrayBuffer()
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '20s', '--latency'],
    ...['-H', `Accept-Encoding: ${ENCODINGS}`],
    ...(script ? ['-s', script] : []),
    url,
  ])
  return read(stdout, url)
}

/** What wrk says, in numbers. */
export function read(output: string, url: string): Load {
  const failures = output.match(/Non-2xx.*|Socket errors.*[1-9].*/)?.[0]
  if (failures) throw new Error(`${url} did not stand the load: ${failures}`)
  const [, p99 = '', unit = ''] = output.match(/99%\s+([\d.]+)(us|ms|s)/) ?? []
  const [, perSecond = ''] = output.match(/Requests\/sec:\s+([\d.]+)/) ?? []
  const found = { perSecond: Number(perSecond), p99: Number(p99) * (MS[unit] ?? Number.NaN) }
  if (!(found.perSecond > 0) || !(found.p99 > 0)) throw new Error(`wrk says of ${url}:\n${output}`)
  return found
}
