// Who may come in. Rows of people and robots stay when they are removed, without what lets them in:
// a document's history still has to say who wrote it.
export const ACCESS_SCHEMA = `
  CREATE TABLE IF NOT EXISTS account (
    id TEXT PRIMARY KEY,
    login TEXT UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT,
    made_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS session (
    hash BLOB PRIMARY KEY,
    user_id TEXT NOT NULL,
    ends_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS session_by_user ON session (user_id);
  CREATE TABLE IF NOT EXISTS token (
    id TEXT PRIMARY KEY,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    hash BLOB UNIQUE,
    made_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT, WITHOUT ROWID;
`
