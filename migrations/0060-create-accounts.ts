import { type Kysely, sql } from 'kysely';

/**
 * Accounts on the mail platform. A row is the reservation of its address for one holder: made before the platform is
 * asked, kept as a tombstone after deletion, so that an address never passes to another person by accident.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL COLLATE NOCASE UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('personal', 'unit')),
      state TEXT NOT NULL CHECK (state IN ('reserved', 'active', 'deleted')),
      person_key TEXT NOT NULL,
      holder_name TEXT NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      request_id INTEGER NOT NULL REFERENCES request (id),
      reserved_at TEXT NOT NULL,
      active_since TEXT,
      deleted_at TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX account_by_person ON account (person_key)`.execute(db);
  await sql`CREATE INDEX account_by_request ON account (request_id)`.execute(db);
}
