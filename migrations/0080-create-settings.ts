import { type Kysely, sql } from 'kysely';

/** The office's settings, one JSON value each; secrets among them lie encrypted in `secret_cipher`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      secret_cipher BLOB,
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE draft (
      kind TEXT PRIMARY KEY CHECK (kind IN ('personal', 'unit')),
      content_cipher BLOB NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}
