// The tables of the archive's index.
/** To be raised with each change of the tables or of what they are filled with. */
export const INDEX_VERSION = 3

export const SCHEMA = /* sql */ `
  CREATE TABLE IF NOT EXISTS source (name TEXT NOT NULL);
  -- Every document that was seen, public or not: by these it is found what has changed or is gone.
  CREATE TABLE IF NOT EXISTS known (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, rev TEXT NOT NULL, updated REAL NOT NULL, appears REAL,
    broken INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS known_updated ON known (type, updated);
  CREATE INDEX IF NOT EXISTS known_appears ON known (appears) WHERE appears IS NOT NULL;
  CREATE INDEX IF NOT EXISTS known_broken ON known (id) WHERE broken = 1;
  -- Of what the public may see, or sees the notice of: since when it may.
  CREATE TABLE IF NOT EXISTS told (id TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS told_at ON told (at, id);
  -- Up to when the lake was read, by its own clock.
  CREATE TABLE IF NOT EXISTS complete (at REAL NOT NULL);
  CREATE TABLE IF NOT EXISTS mark (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  -- \`marks\` is a list of their numbers, in JSON.
  CREATE TABLE IF NOT EXISTS listed (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, language TEXT NOT NULL, marks TEXT NOT NULL,
    changed REAL NOT NULL
  );
  CREATE TABLE IF NOT EXISTS version (
    text TEXT NOT NULL, release TEXT NOT NULL, PRIMARY KEY (text, release)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS version_release ON version (release);
  -- Of the words nothing is kept but where their stems are.
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    headline, text, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 tokenchars ':'"
  );
`
