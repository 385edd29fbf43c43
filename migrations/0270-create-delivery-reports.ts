import { type Kysely, sql } from 'kysely';

/**
 * What mail systems reported of our messages, as far as it was read in: by the hash of the message that said it, so that
 * none is read twice. The message itself is never kept, for it may carry the password that it brought back. A report that
 * was no bounce after all stays, withdrawn, so that the same file does not bring it back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE delivery_report (
      operation_id INTEGER NOT NULL REFERENCES operation (id),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      action TEXT NOT NULL CHECK (action IN ('failed', 'delayed', 'delivered', 'relayed', 'expanded')),
      status TEXT,
      reason TEXT NOT NULL,
      words TEXT NOT NULL,
      recipient TEXT NOT NULL,
      read_at TEXT NOT NULL,
      read_by TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_by TEXT,
      PRIMARY KEY (operation_id, sha256),
      CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
    ) STRICT, WITHOUT ROWID`.execute(db);
}
