import { type Kysely, sql } from 'kysely';

/**
 * The outbox: what is to happen outside the registry, appended in the transaction of the decision and carried out
 * after commit. `secret_cipher` holds the first password, encrypted, only while the operation waits.
 * `batch_result` remembers the result files that settled rows, so that none settles those of another batch.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operation_batch (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL,
      content_sha256 TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      written_at TEXT NOT NULL,
      written_by TEXT NOT NULL,
      closed_at TEXT
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE batch_result (
      content_sha256 TEXT PRIMARY KEY,
      batch_id INTEGER NOT NULL REFERENCES operation_batch (id),
      read_at TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE operation (
      id INTEGER PRIMARY KEY,
      idempotency_key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('create', 'reset', 'deliver')),
      state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'waiting', 'done', 'parked', 'cancelled')),
      connector TEXT CHECK (connector IN ('bulk-file', 'manual-task')),
      request_id INTEGER NOT NULL REFERENCES request (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      secret_cipher BLOB,
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      next_try_at TEXT,
      claimed_until TEXT,
      finished_at TEXT,
      batch_id INTEGER REFERENCES operation_batch (id),
      outcome_code TEXT,
      outcome_words TEXT,
      CHECK ((kind = 'deliver') = (connector IS NULL)),
      CHECK (state NOT IN ('done', 'cancelled') OR secret_cipher IS NULL)
    ) STRICT`.execute(db);
  await sql`CREATE INDEX operation_by_state ON operation (state, next_try_at, id)`.execute(db);
  await sql`CREATE INDEX operation_by_request ON operation (request_id, id)`.execute(db);
  await sql`CREATE INDEX operation_by_account ON operation (account_id)`.execute(db);
  await sql`CREATE INDEX operation_by_batch ON operation (batch_id, id) WHERE batch_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX operation_for_batch ON operation (connector, id)
    WHERE state = 'waiting' AND batch_id IS NULL`.execute(db);
}
