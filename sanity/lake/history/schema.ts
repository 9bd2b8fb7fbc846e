// What each transaction did to each document. The transactions themselves are in `lake_transaction`;
// `seq` is theirs.

/** `kind` is what became of the document: it was created, updated or deleted. */
export const HISTORY_SCHEMA = `
  CREATE TABLE IF NOT EXISTS history_change (
    change INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    document_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete')),
    previous_revision TEXT,
    apply TEXT NOT NULL,
    revert TEXT NOT NULL,
    since_whole INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS history_of_document ON history_change (document_id, seq);
  CREATE INDEX IF NOT EXISTS history_of_transaction ON history_change (seq);
  CREATE INDEX IF NOT EXISTS history_events ON history_change (group_id, seq)
    WHERE kind <> 'update' OR document_id = group_id;
  CREATE INDEX IF NOT EXISTS lake_transaction_at ON lake_transaction (at);
`
