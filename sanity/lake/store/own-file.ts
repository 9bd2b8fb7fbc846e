import { closeSync, openSync } from 'node:fs'

/**
 * Makes a file that only its owner may read, if it is not there, before SQLite does: the folder may be
 * one that others can look into. What SQLite puts beside the file is made like it.
 */
export function makeOwnFile(path: string): void {
  try {
    // One that is there is not opened: closing it would let go the locks of this process on it (POSIX).
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
    throw error
  }
}
