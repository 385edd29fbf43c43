import { type Kysely, sql } from 'kysely';

/**
 * Requests and their history. The national ID is stored encrypted, and as a keyed hash by which the same person is
 * found again. One row of `request_sequence` per Buddhist year hands the running numbers out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE request (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      submission_key TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('personal', 'unit')),
      state TEXT NOT NULL CHECK (state IN ('submitted', 'returned', 'confirmed', 'provisioning', 'parked',
        'delivered', 'cancelled', 'rejected', 'expired')),
      revision INTEGER NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      title_th TEXT NOT NULL,
      first_name_th TEXT NOT NULL,
      last_name_th TEXT NOT NULL,
      first_name_en TEXT NOT NULL,
      last_name_en TEXT NOT NULL,
      national_id_cipher BLOB NOT NULL,
      person_key TEXT NOT NULL,
      category TEXT NOT NULL,
      position TEXT NOT NULL,
      contact_email TEXT NOT NULL,
      recovery_email TEXT NOT NULL,
      phone TEXT NOT NULL,
      purpose TEXT,
      requested_local_part TEXT,
      submitted_at TEXT NOT NULL,
      state_since TEXT NOT NULL,
      confirmed_by INTEGER REFERENCES staff (id),
      taken_by INTEGER REFERENCES staff (id),
      sort_key TEXT NOT NULL,
      search_text TEXT NOT NULL,
      CHECK ((kind = 'unit') = (purpose IS NOT NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX request_by_person ON request (person_key)`.execute(db);

  await sql`
    CREATE TABLE request_sequence (
      buddhist_year INTEGER PRIMARY KEY,
      last_number INTEGER NOT NULL CHECK (last_number BETWEEN 1 AND 999999)
    ) STRICT`.execute(db);

  await sql`
    CREATE TABLE request_event (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES request (id),
      at TEXT NOT NULL,
      event TEXT NOT NULL,
      state TEXT NOT NULL,
      actor TEXT NOT NULL,
      door TEXT NOT NULL,
      reason TEXT,
      note TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX request_event_by_request ON request_event (request_id, id)`.execute(db);
}
