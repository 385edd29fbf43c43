import { type Kysely, sql } from 'kysely';

/** People with a login, their roles and the units a confirmer is bound to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE staff (
      id INTEGER PRIMARY KEY,
      username TEXT NOT NULL COLLATE NOCASE UNIQUE,
      display_name TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
      disabled_at TEXT,
      failed_sign_ins INTEGER NOT NULL DEFAULT 0,
      next_sign_in_at TEXT,
      locked_until TEXT,
      last_sign_in_at TEXT,
      created_at TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE staff_role (
      staff_id INTEGER NOT NULL REFERENCES staff (id),
      role TEXT NOT NULL CHECK (role IN ('confirmer', 'officer', 'administrator', 'auditor')),
      PRIMARY KEY (staff_id, role)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE staff_unit (
      staff_id INTEGER NOT NULL REFERENCES staff (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      PRIMARY KEY (staff_id, unit_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
