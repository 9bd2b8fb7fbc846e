// The folder of assets. A file there never changes: its name holds the hash of its content.
import { constants, copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from './progress.ts'

/** The names of the files; uploads that are not finished begin with a dot and are left out. */
export async function assetFileNames(dataDir: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'assets'), { withFileTypes: true }).catch(noFolder)
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}

/** Copies the files that the other folder does not have; shares their blocks where it can. */
export async function copyAssets(from: string, to: string, progress: Progress): Promise<void> {
  await mkdir(join(to, 'assets'), { recursive: true, mode: 0o700 })
  const there = new Set(await assetFileNames(to))
  const names = (await assetFileNames(from)).filter((name) => !there.has(name))
  for (const [index, name] of names.entries()) {
    progress.report('Copying assets', index + 1, names.length)
    await copyFile(join(from, 'assets', name), join(to, 'assets', name), constants.COPYFILE_FICLONE)
  }
}

/** A lake to which nothing was ever uploaded. */
function noFolder(error: unknown) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
