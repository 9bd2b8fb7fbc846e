// The SQLite file: documents, the transactions that made them, webhooks to deliver, small values.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ACCESS_SCHEMA } from '../access/schema.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS document (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS lake_transaction (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS delivery (
    seq INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL,
    headers TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS value (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT, WITHOUT ROWID;
`

/** Opens the data folder's database, made if it is not there. A commit is on disk when it returns. */
export function openDatabase(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, 'lake.sqlite'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  database.exec(SCHEMA)
  database.exec(ACCESS_SCHEMA)
  return database
}

/** Runs the work in one SQLite transaction: all of it is kept, or, if it throws, nothing. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
