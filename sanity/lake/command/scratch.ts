// The temporary folder of a command. @sanity/import and @sanity/export unpack whole datasets into the
// system's, and leave them there when they are interrupted, the import even when it is not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unfinished } from './unfinished.ts'

/** The variables that name the system's temporary folder, on POSIX and on Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP']

/** Does the work with a temporary folder of its own in the place of the system's. */
export async function withScratchFolder<T>(work: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  const before = NAMES.map((name) => [name, process.env[name]] as const)
  for (const name of NAMES) process.env[name] = folder
  try {
    return await unfinished(folder, work)
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
