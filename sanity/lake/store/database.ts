// The SQLite file: documents and what finds them, the transactions that made them, small
// values, what webhooks have to deliver.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ACCESS_SCHEMA } from '../access/schema.ts'
import { HISTORY_SCHEMA } from '../history/schema.ts'
import { INDEX_SCHEMA } from '../index/catalog.ts'
import { takeOverDeliveries, WEBHOOK_SCHEMA } from '../webhook/schema.ts'
import { migrate } from './migrate.ts'
import { makeOwnFile } from './own-file.ts'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS document (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    -- The number of the transaction that wrote it.
    written INTEGER NOT NULL,
    head TEXT NOT NULL,
    -- The names of what is in tail, as a JSON array.
    long_names TEXT,
    tail TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS document_by_type ON document (type, id);
  CREATE INDEX IF NOT EXISTS document_with_dot ON document (id) WHERE instr(id, '.') > 0;
  CREATE INDEX IF NOT EXISTS document_by_written ON document (written);
  CREATE TABLE IF NOT EXISTS reference (
    target TEXT NOT NULL,
    document INTEGER NOT NULL,
    strong INTEGER NOT NULL,
    PRIMARY KEY (target, document)
  ) STRICT, WITHOUT ROWID;
  -- The words of each document, already without accents and case (query/fold.ts).
  CREATE VIRTUAL TABLE IF NOT EXISTS document_text USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TABLE IF NOT EXISTS lake_transaction (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS value (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT, WITHOUT ROWID;
`

const FILE = 'lake.sqlite'
/** While a reader or a backup holds the file for a moment. */
const PATIENCE_MS = 5000

/** Opens the data folder's database, made if it is not there. A commit is on disk when it returns. */
export function openDatabase(dataDir: string): DatabaseSync {
  const path = join(dataDir, FILE)
  makeOwnFile(path)
  const database = new DatabaseSync(path, { timeout: PATIENCE_MS })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  atomically(database, () => {
    const old = migrate(database)
    database.exec(SCHEMA)
    database.exec(INDEX_SCHEMA)
    database.exec(HISTORY_SCHEMA)
    database.exec(ACCESS_SCHEMA)
    database.exec(WEBHOOK_SCHEMA)
    takeOverDeliveries(database)
    old()
  })
  return database
}

/** Opens a database that is there, for looking at it while a lake writes. */
export function openForReading(dataDir: string): DatabaseSync {
  return new DatabaseSync(join(dataDir, FILE), { readOnly: true, timeout: PATIENCE_MS })
}

/** Runs the work in one SQLite transaction: all of it is kept, or, if it throws, nothing. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk has SQLite undo it by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
