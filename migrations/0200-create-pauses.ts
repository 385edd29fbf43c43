import { type Kysely, sql } from 'kysely';

/** Ways out of the office that are closed for a while: a connector, or `mail`. While a row is there nothing new begins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE lane_pause (
      lane TEXT PRIMARY KEY CHECK (lane IN ('bulk-file', 'manual-task', 'ldap', 'scim', 'mail')),
      reason TEXT NOT NULL CHECK (reason <> ''),
      paused_by TEXT NOT NULL,
      paused_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}
