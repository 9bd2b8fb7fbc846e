// The data folder, as commands find it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CommandError } from './command.ts'

const PATIENCE_MS = 5000

/** @throws CommandError when the folder does not hold a lake. */
export function requireLake(dataDir: string): void {
  if (existsSync(join(dataDir, 'lake.sqlite'))) return
  throw new CommandError(
    `There is no lake in ${dataDir}: it has no lake.sqlite. Name the right folder with --data or LAKE_DATA_DIR.`,
  )
}

/**
 * One moment of a lake's database, for reading, whether the lake is running or not: what is
 * committed later is not seen. Close it soon, as it keeps SQLite's log from being tidied.
 * @throws CommandError when the folder does not hold a lake, or one that cannot be read at all.
 */
export function openSnapshot(dataDir: string): DatabaseSync {
  requireLake(dataDir)
  const path = join(dataDir, 'lake.sqlite')
  const database = new DatabaseSync(path, { readOnly: true, timeout: PATIENCE_MS })
  try {
    // A transaction begins to see its moment with its first read.
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    return database
  } catch (error) {
    database.close()
    const reason = error instanceof Error ? error.message : error
    throw new CommandError(`${path} cannot be read: ${reason}. Use a backup in its place.`)
  }
}
