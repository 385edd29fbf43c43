import { type Kysely, sql } from 'kysely';

/**
 * The audit trail: append-only by triggers, and chained (`hash` covers the entry and the hash before it) so that an
 * entry changed behind the database's back is found by `verify`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE audit_entry (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      door TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail)),
      hash TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id)`.execute(db);
  await sql`CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id)`.execute(db);
  await sql`
    CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN
      SELECT raise(ABORT, 'the audit trail is append-only');
    END`.execute(db);
  await sql`
    CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN
      SELECT raise(ABORT, 'the audit trail is append-only');
    END`.execute(db);
  // INSERT OR REPLACE deletes without running delete triggers
  await sql`
    CREATE TRIGGER audit_entry_no_replace BEFORE INSERT ON audit_entry
    WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = new.id) BEGIN
      SELECT raise(ABORT, 'the audit trail is append-only');
    END`.execute(db);
}
