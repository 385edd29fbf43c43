import { type Kysely, sql } from 'kysely';

/**
 * How a first password reaches its person, and what has become of it. An order that sets a password says over which channel
 * it will be delivered; each delivery has a row of its own, written with the operation that carries its message. Where the
 * password waits for a sealed letter it lies here, encrypted, until the letter is handed over or lapses.
 *
 * What was delivered before went by e-mail with the password in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE operation ADD COLUMN channel TEXT
    CHECK (channel IS NULL OR (channel IN ('mail', 'letter', 'zip') AND kind IN ('create', 'reset')))`.execute(
    db,
  );
  await sql`UPDATE operation SET channel = 'mail' WHERE kind IN ('create', 'reset')`.execute(db);
  await createTable(db);
  await copyMessages(db);
  await createIndexes(db);
}

async function createTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE credentials_delivery (
      id INTEGER PRIMARY KEY,
      operation_id INTEGER NOT NULL UNIQUE REFERENCES operation (id),
      account_id INTEGER NOT NULL REFERENCES account (id),
      channel TEXT NOT NULL CHECK (channel IN ('mail', 'letter', 'zip')),
      created_at TEXT NOT NULL,
      sent_at TEXT,
      message_id TEXT,
      printed_at TEXT,
      printed_by TEXT,
      print_count INTEGER NOT NULL DEFAULT 0 CHECK (print_count >= 0),
      handed_at TEXT,
      handed_by TEXT,
      handed_how TEXT CHECK (handed_how IN ('in-person', 'posted')),
      bounced_at TEXT,
      bounced_code TEXT,
      bounced_words TEXT,
      changed_at TEXT,
      ended_at TEXT,
      ended_why TEXT CHECK (ended_why IN ('replaced', 'lapsed', 'cancelled')),
      secret_cipher BLOB,
      CHECK (message_id IS NULL OR sent_at IS NOT NULL),
      CHECK ((printed_at IS NULL) = (print_count = 0)),
      CHECK ((printed_at IS NULL) = (printed_by IS NULL)),
      CHECK ((handed_at IS NULL) = (handed_by IS NULL)),
      CHECK ((handed_at IS NULL) = (handed_how IS NULL)),
      CHECK (handed_at IS NULL OR printed_at IS NOT NULL),
      CHECK (channel = 'letter' OR print_count = 0),
      CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
      CHECK (secret_cipher IS NULL OR (channel = 'letter' AND handed_at IS NULL AND ended_at IS NULL))
    ) STRICT`.execute(db);
}

/** Under which Message-ID a message left is known where nobody has changed the sender's domain since. */
async function copyMessages(db: Kysely<unknown>): Promise<void> {
  await sql`
    INSERT INTO credentials_delivery
      (operation_id, account_id, channel, created_at, sent_at, message_id, ended_at, ended_why)
    SELECT o.id, o.account_id, 'mail', o.created_at,
      CASE WHEN o.state = 'done' THEN o.finished_at END,
      CASE WHEN o.state = 'done' AND sender.domain IS NOT NULL
        THEN replace(o.idempotency_key, ':', '.') || '@' || sender.domain END,
      CASE WHEN o.state = 'cancelled' THEN o.finished_at WHEN later.at IS NOT NULL THEN later.at END,
      CASE WHEN o.state = 'cancelled' AND o.outcome_code = 'CANCELLED' THEN 'cancelled'
        WHEN o.state = 'cancelled' OR later.at IS NOT NULL THEN 'replaced' END
    FROM operation AS o
    LEFT JOIN (
      SELECT substr(value ->> '$.senderAddress', instr(value ->> '$.senderAddress', '@') + 1) AS domain
      FROM setting WHERE name = 'mail'
    ) AS sender
    LEFT JOIN (
      SELECT account_id, max(id) AS id, max(created_at) AS at FROM operation
      WHERE kind = 'deliver' GROUP BY account_id
    ) AS later ON later.account_id = o.account_id AND later.id > o.id
    WHERE o.kind = 'deliver'
    ORDER BY o.id`.execute(db);
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX delivery_by_account ON credentials_delivery (account_id, id)`.execute(db);
  await sql`
    CREATE INDEX delivery_by_message ON credentials_delivery (message_id)
    WHERE message_id IS NOT NULL`.execute(db);
  await sql`
    CREATE INDEX delivery_waiting ON credentials_delivery (created_at, id)
    WHERE secret_cipher IS NOT NULL`.execute(db);
  await sql`
    CREATE INDEX delivery_sent ON credentials_delivery (id)
    WHERE sent_at IS NOT NULL AND bounced_at IS NULL AND ended_at IS NULL`.execute(db);
  await sql`
    CREATE INDEX delivery_bounced ON credentials_delivery (id) WHERE bounced_at IS NOT NULL`.execute(db);
  await sql`
    CREATE INDEX delivery_unchanged ON credentials_delivery (id)
    WHERE changed_at IS NULL AND bounced_at IS NULL AND ended_at IS NULL
      AND (handed_at IS NOT NULL OR (channel <> 'letter' AND sent_at IS NOT NULL))`.execute(db);
}
