import { type Kysely, sql } from 'kysely';

/**
 * Comparing the platform's list with the registry. `platform_account` holds the list of the one run that is under way, so
 * that neither side is ever in memory whole; it is empty between runs. A finding keeps what was found as it was found; what
 * somebody set aside stays aside in later runs for as long as the same is found again (`signature`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE reconcile_run (
      id INTEGER PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed', 'interrupted')),
      connector TEXT NOT NULL CHECK (connector IN ('bulk-file', 'manual-task', 'ldap', 'scim')),
      file_name TEXT,
      taken_at TEXT NOT NULL,
      started_at TEXT NOT NULL,
      started_by TEXT NOT NULL,
      due_at TEXT,
      ended_at TEXT,
      error_code TEXT,
      error_words TEXT,
      counts TEXT CHECK (counts IS NULL OR json_valid(counts)),
      has_findings INTEGER NOT NULL DEFAULT 0 CHECK (has_findings IN (0, 1)),
      CHECK ((state = 'running') = (ended_at IS NULL)),
      CHECK ((state = 'done') = (counts IS NOT NULL))
    ) STRICT`.execute(db);
  // one at a time, whoever starts it
  await sql`CREATE UNIQUE INDEX reconcile_run_running ON reconcile_run (state) WHERE state = 'running'`.execute(
    db,
  );
  await sql`CREATE INDEX reconcile_run_due ON reconcile_run (due_at) WHERE due_at IS NOT NULL`.execute(db);
  await sql`CREATE INDEX reconcile_run_done ON reconcile_run (id) WHERE has_findings = 1`.execute(db);
  await sql`
    CREATE TABLE platform_account (
      id INTEGER PRIMARY KEY,
      account_id INTEGER,
      address TEXT NOT NULL,
      account_key TEXT,
      display_name TEXT,
      unit_name_th TEXT,
      is_suspended INTEGER CHECK (is_suspended IN (0, 1)),
      quota_megabytes REAL,
      last_sign_in_at TEXT
    ) STRICT`.execute(db);
  await sql`CREATE INDEX platform_account_by_address ON platform_account (address, account_id)`.execute(db);
  await sql`
    CREATE INDEX platform_account_by_key ON platform_account (account_key)
    WHERE account_key IS NOT NULL`.execute(db);
  await sql`CREATE INDEX platform_account_by_account ON platform_account (account_id, id)`.execute(db);
  await sql`
    CREATE TABLE reconcile_aside (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      address TEXT NOT NULL,
      signature TEXT NOT NULL,
      reason TEXT NOT NULL,
      set_by TEXT NOT NULL,
      set_at TEXT NOT NULL,
      UNIQUE (address, kind, signature)
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE reconcile_finding (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES reconcile_run (id),
      kind TEXT NOT NULL CHECK (kind IN ('missing', 'lingering', 'unknown', 'duplicate', 'differing')),
      state TEXT NOT NULL CHECK (state IN ('open', 'aside', 'ordered', 'gone')),
      address TEXT NOT NULL,
      account_id INTEGER REFERENCES account (id),
      holder_name TEXT,
      request_code TEXT,
      content TEXT NOT NULL CHECK (json_valid(content)),
      signature TEXT NOT NULL,
      reason TEXT,
      settled_by TEXT,
      settled_at TEXT,
      CHECK ((state = 'open') = (settled_at IS NULL))
    ) STRICT`.execute(db);
  await sql`CREATE INDEX reconcile_finding_by_run ON reconcile_finding (run_id, state, kind, id)`.execute(db);
  await sql`
    CREATE INDEX reconcile_finding_by_account ON reconcile_finding (account_id)
    WHERE account_id IS NOT NULL`.execute(db);
  // those that an aside covers are brought back together
  await sql`CREATE INDEX reconcile_finding_aside ON reconcile_finding (address, kind) WHERE state = 'aside'`.execute(
    db,
  );
}
