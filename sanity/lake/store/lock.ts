// One lake a folder: listeners, webhooks and indexes hear of the writes of their own lake only.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeOwnFile } from './own-file.ts'

/** Long enough for a lake that is just being stopped. */
const PATIENCE_MS = 1000

const SQLITE_BUSY = 5

/** Another lake has the folder open; the message names it. */
export class FolderInUse extends Error {}

/**
 * Claims a folder until the answer is called or the process ends, however it does: the claim is an
 * operating system's lock on a file, taken and minded by SQLite. `lake.sqlite` itself stays open to
 * others, for looking at it and for backups.
 * @throws FolderInUse when another lake has it.
 */
export function claimFolder(dataDir: string): () => void {
  const path = join(dataDir, 'lake.lock')
  makeOwnFile(path)
  const lock = new DatabaseSync(path)
  try {
    lock.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; BEGIN EXCLUSIVE`)
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw error
    throw new FolderInUse(
      `LAKE_DATA_DIR ${dataDir} is in use by another Content Lake; stop it first.`,
    )
  }
  return () => lock.close()
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
