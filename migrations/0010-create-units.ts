import { type Kysely, sql } from 'kysely';

/** Units of the Judiciary. `sort_key` and `search_text` are derived by the registry when it writes a unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      court_code TEXT UNIQUE,
      type TEXT NOT NULL,
      name_th TEXT NOT NULL UNIQUE,
      name_en TEXT,
      mail_code TEXT UNIQUE,
      province TEXT,
      region TEXT,
      former INTEGER NOT NULL CHECK (former IN (0, 1)),
      sort_key TEXT NOT NULL,
      search_text TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX unit_by_sort_key ON unit (sort_key)`.execute(db);
}
