import { type Kysely, sql } from 'kysely';

const KEPT = [
  'id',
  'idempotency_key',
  'kind',
  'state',
  'connector',
  'request_id',
  'account_id',
  'secret_cipher',
].concat(['attempts', 'created_at', 'batch_id', 'outcome_code', 'outcome_words']);

/**
 * Everything that is asked of a mail platform, over every connector; what was asked, in words that anybody may read; who
 * is at work on it; and what each attempt came to. SQLite changes no CHECK, so the table is made anew.
 *
 * `after_id` is the last operation of the same account that has not ended: one account's operations are carried out
 * strictly one after the other, in the order they were asked. Triggers keep it, so that no way of writing an operation
 * gets round it: a successor waits for whatever its predecessor waited for, and is free when that has ended.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db);
  await copyOperations(db);
  await sql`DROP TABLE operation`.execute(db);
  await sql`ALTER TABLE operation_new RENAME TO operation`.execute(db);
  await createIndexes(db);
  await keepOrder(db);
  await createAttempts(db);
}

async function createTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operation_new (
      id INTEGER PRIMARY KEY,
      idempotency_key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('create', 'reset', 'change', 'suspend', 'restore', 'delete', 'rename',
        'deliver', 'remind')),
      state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'waiting', 'done', 'parked', 'cancelled')),
      connector TEXT CHECK (connector IN ('bulk-file', 'manual-task', 'ldap', 'scim')),
      request_id INTEGER NOT NULL REFERENCES request (id),
      account_id INTEGER REFERENCES account (id),
      after_id INTEGER REFERENCES operation_new (id),
      asked TEXT NOT NULL CHECK (json_valid(asked)),
      secret_cipher BLOB,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      created_at TEXT NOT NULL,
      next_try_at TEXT,
      claimed_by TEXT,
      claimed_until TEXT,
      finished_at TEXT,
      batch_id INTEGER REFERENCES operation_batch (id),
      outcome_code TEXT,
      outcome_words TEXT,
      CHECK ((kind IN ('deliver', 'remind')) = (connector IS NULL)),
      CHECK ((kind = 'remind') = (account_id IS NULL)),
      CHECK (secret_cipher IS NULL OR kind IN ('create', 'reset', 'deliver')),
      CHECK ((state = 'pending') = (next_try_at IS NOT NULL)),
      CHECK ((state = 'running') = (claimed_by IS NOT NULL)),
      CHECK ((state = 'running') = (claimed_until IS NOT NULL)),
      CHECK ((state IN ('done', 'cancelled')) = (finished_at IS NOT NULL)),
      CHECK (state NOT IN ('done', 'cancelled') OR secret_cipher IS NULL),
      CHECK (after_id < id)
    ) STRICT`.execute(db);
}

/** What was asked of the platform can still be told: a request's data have been locked since before it was asked. */
async function copyOperations(db: Kysely<unknown>): Promise<void> {
  await sql`
    INSERT INTO operation_new (${sql.raw(KEPT.join())}, finished_at, next_try_at, claimed_by, claimed_until, asked)
    SELECT ${sql.raw(KEPT.map((column) => `o.${column}`).join())},
      CASE WHEN o.state IN ('done', 'cancelled') THEN coalesce(o.finished_at, o.created_at) END,
      CASE WHEN o.state = 'pending' THEN coalesce(o.next_try_at, o.created_at) END,
      CASE WHEN o.state = 'running' THEN 'before' END,
      CASE WHEN o.state = 'running' THEN coalesce(o.claimed_until, o.created_at) END,
      CASE WHEN o.kind IN ('deliver', 'remind')
        THEN json_object('address', a.address, 'contactEmail', r.contact_email)
        ELSE json_object('mailboxKind', r.kind, 'address', a.address,
          'firstNameTh', iif(r.kind = 'unit', u.name_th, r.first_name_th),
          'lastNameTh', iif(r.kind = 'unit', '', r.last_name_th),
          'firstNameEn', iif(r.kind = 'unit', coalesce(u.name_en, ''), r.first_name_en),
          'lastNameEn', iif(r.kind = 'unit', '', r.last_name_en),
          'displayName', iif(r.kind = 'unit', u.name_th, r.first_name_th || ' ' || r.last_name_th),
          'unitNameTh', u.name_th, 'position', r.position, 'phone', r.phone,
          'quotaMegabytes', 3072, 'attachmentMegabytes', 25)
      END
    FROM operation AS o
    JOIN request AS r ON r.id = o.request_id
    JOIN unit AS u ON u.id = r.unit_id
    LEFT JOIN account AS a ON a.id = o.account_id
    ORDER BY o.id`.execute(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX operation_by_state ON operation (state, id, connector)`.execute(db);
  await sql`CREATE INDEX operation_by_connector ON operation (connector, state, id)`.execute(db);
  await sql`CREATE INDEX operation_by_request ON operation (request_id, id)`.execute(db);
  await sql`CREATE INDEX operation_by_account ON operation (account_id, id) WHERE account_id IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX operation_by_batch ON operation (batch_id, id) WHERE batch_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX operation_for_batch ON operation (connector, id)
    WHERE state = 'waiting' AND batch_id IS NULL`.execute(db);
  // what a worker asks for: who is free to be claimed, over which connector, since when; and whose claims are out
  await sql`
    CREATE INDEX operation_due ON operation (connector, next_try_at, id)
    WHERE state = 'pending' AND after_id IS NULL`.execute(db);
  await sql`CREATE INDEX operation_claimed ON operation (claimed_until, id) WHERE state = 'running'`.execute(
    db,
  );
  await sql`CREATE INDEX operation_by_predecessor ON operation (after_id) WHERE after_id IS NOT NULL`.execute(
    db,
  );
}

async function keepOrder(db: Kysely<unknown>): Promise<void> {
  await sql`
    UPDATE operation AS later SET after_id = (
      SELECT max(id) FROM operation
      WHERE account_id = later.account_id AND id < later.id AND state NOT IN ('done', 'cancelled'))
    WHERE state NOT IN ('done', 'cancelled')`.execute(db);
  await sql`
    CREATE TRIGGER operation_takes_its_turn AFTER INSERT ON operation
    WHEN EXISTS (SELECT 1 FROM operation
      WHERE account_id = new.account_id AND id < new.id AND state NOT IN ('done', 'cancelled')) BEGIN
      UPDATE operation SET after_id = (
        SELECT max(id) FROM operation
        WHERE account_id = new.account_id AND id < new.id AND state NOT IN ('done', 'cancelled'))
      WHERE id = new.id;
    END`.execute(db);
  await sql`
    CREATE TRIGGER operation_gives_way AFTER UPDATE OF state ON operation
    WHEN new.state IN ('done', 'cancelled') BEGIN
      UPDATE operation SET after_id = new.after_id WHERE after_id = new.id;
      UPDATE operation SET after_id = NULL WHERE id = new.id AND after_id IS NOT NULL;
    END`.execute(db);
}

/** One row for each time a worker took an operation up, at the most one of them without an end. */
async function createAttempts(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE operation_attempt (
      operation_id INTEGER NOT NULL REFERENCES operation (id),
      number INTEGER NOT NULL CHECK (number > 0),
      begun_at TEXT NOT NULL,
      ended_at TEXT,
      worker TEXT NOT NULL,
      outcome TEXT CHECK (outcome IN ('done', 'handed-over', 'obsolete', 'retry', 'refused', 'interrupted')),
      code TEXT,
      words TEXT,
      found TEXT CHECK (found IS NULL OR json_valid(found)),
      PRIMARY KEY (operation_id, number),
      CHECK ((ended_at IS NULL) = (outcome IS NULL))
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE UNIQUE INDEX operation_attempt_open ON operation_attempt (operation_id)
    WHERE ended_at IS NULL`.execute(db);
}
