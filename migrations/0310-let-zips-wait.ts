import { type Kysely, sql } from 'kysely';

/**
 * A password waits for its zip as it does for its letter: `printed_*` then say when it was last packed into one, and
 * `made_for` for whom, and `passphrase_told_*` when and how the zip's passphrase, which is kept nowhere, went to them. SQLite changes no CHECK in place, so the table is written anew; nothing refers to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db);
  const kept = sql.raw(COLUMNS.join(', '));
  await sql`INSERT INTO waiting_delivery (${kept}) SELECT ${kept} FROM credentials_delivery`.execute(db);
  await sql`DROP TABLE credentials_delivery`.execute(db);
  await sql`ALTER TABLE waiting_delivery RENAME TO credentials_delivery`.execute(db);
  await createIndexes(db);
}

const COLUMNS = [
  'id',
  'operation_id',
  'account_id',
  'channel',
  'created_at',
  'sent_at',
  'message_id',
  'printed_at',
  'printed_by',
  'print_count',
  'handed_at',
  'handed_by',
  'handed_how',
  'bounced_at',
  'bounced_code',
  'bounced_words',
  'changed_at',
  'change_checks',
  'check_at',
  'ended_at',
  'ended_why',
  'secret_cipher',
];

async function createTable(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE waiting_delivery (
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
      made_for TEXT,
      passphrase_told_at TEXT,
      passphrase_told_how TEXT CHECK (passphrase_told_how IN ('telephone', 'in-person', 'noted')),
      handed_at TEXT,
      handed_by TEXT,
      handed_how TEXT CHECK (handed_how IN ('in-person', 'posted')),
      bounced_at TEXT,
      bounced_code TEXT,
      bounced_words TEXT,
      changed_at TEXT,
      change_checks INTEGER NOT NULL DEFAULT 0 CHECK (change_checks >= 0),
      check_at TEXT,
      ended_at TEXT,
      ended_why TEXT CHECK (ended_why IN ('replaced', 'lapsed', 'cancelled')),
      secret_cipher BLOB,
      CHECK (message_id IS NULL OR sent_at IS NOT NULL),
      CHECK ((printed_at IS NULL) = (print_count = 0)),
      CHECK ((printed_at IS NULL) = (printed_by IS NULL)),
      CHECK ((handed_at IS NULL) = (handed_by IS NULL)),
      CHECK ((handed_at IS NULL) = (handed_how IS NULL)),
      CHECK (handed_at IS NULL OR printed_at IS NOT NULL),
      CHECK (channel <> 'mail' OR print_count = 0),
      CHECK ((made_for IS NOT NULL) = (channel = 'zip' AND printed_at IS NOT NULL)),
      CHECK ((passphrase_told_at IS NULL) = (passphrase_told_how IS NULL)),
      CHECK (passphrase_told_at IS NULL OR made_for IS NOT NULL),
      CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
      CHECK (secret_cipher IS NULL OR (channel <> 'mail' AND handed_at IS NULL AND ended_at IS NULL))
    ) STRICT`.execute(db);
}

/** As before; a zip, like a letter, is out when it was handed over, and not when its message was sent. */
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
      AND (handed_at IS NOT NULL OR (channel = 'mail' AND sent_at IS NOT NULL))`.execute(db);
  await sql`
    CREATE INDEX delivery_to_check ON credentials_delivery (check_at, id)
    WHERE changed_at IS NULL AND bounced_at IS NULL AND ended_at IS NULL
      AND (handed_at IS NOT NULL OR (channel = 'mail' AND sent_at IS NOT NULL))`.execute(db);
}
