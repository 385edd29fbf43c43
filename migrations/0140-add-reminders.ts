import { type Kysely, sql } from 'kysely';

const COLUMNS = `id, idempotency_key, kind, state, connector, request_id, account_id, secret_cipher, attempts,
  created_at, next_try_at, claimed_until, finished_at, batch_id, outcome_code, outcome_words`;

/**
 * Reminders in the outbox: a message about a request that has no account yet and no secret. SQLite changes no CHECK, so
 * the table is made anew; nothing refers to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operation_new (
      id INTEGER PRIMARY KEY,
      idempotency_key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('create', 'reset', 'deliver', 'remind')),
      state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'waiting', 'done', 'parked', 'cancelled')),
      connector TEXT CHECK (connector IN ('bulk-file', 'manual-task')),
      request_id INTEGER NOT NULL REFERENCES request (id),
      account_id INTEGER REFERENCES account (id),
      secret_cipher BLOB,
      attempts INTEGER NOT NULL DEFAULT 0,
      created_at TEXT NOT NULL,
      next_try_at TEXT,
      claimed_until TEXT,
      finished_at TEXT,
      batch_id INTEGER REFERENCES operation_batch (id),
      outcome_code TEXT,
      outcome_words TEXT,
      CHECK ((kind IN ('deliver', 'remind')) = (connector IS NULL)),
      CHECK ((kind = 'remind') = (account_id IS NULL)),
      CHECK (kind <> 'remind' OR secret_cipher IS NULL),
      CHECK (state NOT IN ('done', 'cancelled') OR secret_cipher IS NULL)
    ) STRICT`.execute(db);
  await sql`INSERT INTO operation_new (${sql.raw(COLUMNS)}) SELECT ${sql.raw(COLUMNS)} FROM operation`.execute(
    db,
  );
  await sql`DROP TABLE operation`.execute(db);
  await sql`ALTER TABLE operation_new RENAME TO operation`.execute(db);
  await sql`CREATE INDEX operation_by_state ON operation (state, next_try_at, id)`.execute(db);
  await sql`CREATE INDEX operation_by_request ON operation (request_id, id)`.execute(db);
  await sql`CREATE INDEX operation_by_account ON operation (account_id) WHERE account_id IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX operation_by_batch ON operation (batch_id, id) WHERE batch_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX operation_for_batch ON operation (connector, id)
    WHERE state = 'waiting' AND batch_id IS NULL`.execute(db);
}
