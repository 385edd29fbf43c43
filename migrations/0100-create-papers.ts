import { type Kysely, sql } from 'kysely';

/**
 * Scanned paper. `scanned_file`: what somebody added, once for each content; `incoming` while its bytes still lie
 * (encrypted) beside the registry. `scanned_page`: what became of each page, once for each page of a file, so that a
 * reading that is taken up again doubles nothing. `evidence`: pictures of pages, stored once by their content beside the
 * registry.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE scanned_file (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('chosen', 'watched')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'done', 'failed', 'cancelled')),
      fault TEXT,
      fault_data TEXT CHECK (fault_data IS NULL OR json_valid(fault_data)),
      pages INTEGER,
      incoming INTEGER NOT NULL CHECK (incoming IN (0, 1)),
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL,
      staff_id INTEGER REFERENCES staff (id),
      finished_at TEXT,
      CHECK ((state = 'failed') = (fault IS NOT NULL)),
      CHECK ((fault IS NULL) = (fault_data IS NULL)),
      CHECK (state NOT IN ('waiting', 'reading') OR incoming = 1),
      CHECK (state <> 'done' OR (pages IS NOT NULL AND incoming = 0))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX scanned_file_by_state ON scanned_file (state, id)`.execute(db);
  await sql`CREATE INDEX scanned_file_by_staff ON scanned_file (staff_id, id)`.execute(db);

  await sql`
    CREATE TABLE evidence (
      sha256 TEXT PRIMARY KEY,
      media_type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      stored_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);

  await sql`
    CREATE TABLE scanned_page (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES scanned_file (id),
      page INTEGER NOT NULL CHECK (page >= 1),
      state TEXT NOT NULL CHECK (state IN ('attached', 'unknown', 'doubtful', 'blank', 'discarded')),
      reason TEXT,
      code TEXT,
      request_id INTEGER REFERENCES request (id),
      evidence TEXT REFERENCES evidence (sha256),
      read_at TEXT NOT NULL,
      settled_by TEXT,
      settled_at TEXT,
      UNIQUE (file_id, page),
      CHECK ((state = 'attached') = (request_id IS NOT NULL)),
      CHECK (state <> 'attached' OR evidence IS NOT NULL),
      CHECK (state <> 'discarded' OR evidence IS NULL),
      CHECK ((settled_by IS NULL) = (settled_at IS NULL))
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX scanned_page_by_request ON scanned_page (request_id, id) WHERE request_id IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX scanned_page_waiting ON scanned_page (id)
    WHERE state IN ('unknown', 'doubtful')`.execute(db);
  await sql`
    CREATE INDEX scanned_page_by_evidence ON scanned_page (evidence) WHERE evidence IS NOT NULL`.execute(db);
}
