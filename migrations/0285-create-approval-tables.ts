import { type Kysely, sql } from 'kysely';

/**
 * Numbered tables of what was to be asked of the platforms when they were drawn up, row by row as they were printed and
 * shown to the second person: what has changed since then can be told, whoever asks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE approval_table (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      content_sha256 TEXT NOT NULL,
      drawn_by TEXT NOT NULL,
      drawn_at TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE approval_row (
      table_id INTEGER NOT NULL REFERENCES approval_table (id),
      place INTEGER NOT NULL CHECK (place > 0),
      operation_id INTEGER NOT NULL REFERENCES operation (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (table_id, place),
      UNIQUE (table_id, operation_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX approval_row_by_operation ON approval_row (operation_id)`.execute(db);
}
