import { type Kysely, sql } from 'kysely';

/**
 * What the Doc List filters and sorts by, in rows a tenth as wide as a request: counting, skipping and sorting 300,000
 * of them reads a few megabytes instead of a few hundred. Kept by triggers, so it cannot differ from the requests.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE request_list (
      id INTEGER PRIMARY KEY REFERENCES request (id),
      state TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit_id INTEGER NOT NULL,
      submitted_at TEXT NOT NULL,
      sort_key TEXT NOT NULL
    ) STRICT`.execute(db);
  // every index covers the filters, so that a walk in its order never leaves it
  await sql`CREATE INDEX request_list_by_date ON request_list (submitted_at, id, state, kind, unit_id)`.execute(
    db,
  );
  await sql`CREATE INDEX request_list_by_name
    ON request_list (sort_key, id, state, kind, unit_id, submitted_at)`.execute(db);
  await sql`CREATE INDEX request_list_by_state ON request_list (state, id, submitted_at, kind, unit_id)`.execute(
    db,
  );
  await sql`CREATE INDEX request_list_by_unit ON request_list (unit_id, id, submitted_at, state, kind)`.execute(
    db,
  );
  await sql`CREATE INDEX request_list_by_kind ON request_list (kind, id, submitted_at, state, unit_id)`.execute(
    db,
  );
  await sql`
    CREATE TRIGGER request_list_insert AFTER INSERT ON request BEGIN
      INSERT INTO request_list (id, state, kind, unit_id, submitted_at, sort_key)
      VALUES (new.id, new.state, new.kind, new.unit_id, new.submitted_at, new.sort_key);
    END`.execute(db);
  await sql`
    CREATE TRIGGER request_list_update AFTER UPDATE OF state, unit_id, sort_key ON request BEGIN
      UPDATE request_list SET state = new.state, unit_id = new.unit_id, sort_key = new.sort_key WHERE id = new.id;
    END`.execute(db);
}
