import { type Kysely, sql } from 'kysely';

/**
 * A way out that the office closes by itself, because it cannot sign in there, say: `code` is why. `lane_opening` holds
 * since when a way was last opened or set up anew: an attempt that was begun before knows nothing of that.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE lane_pause ADD COLUMN code TEXT CHECK (code IS NULL OR paused_by = 'office')`.execute(
    db,
  );
  await sql`
    CREATE TABLE lane_opening (
      lane TEXT PRIMARY KEY CHECK (lane IN ('bulk-file', 'manual-task', 'ldap', 'scim', 'mail')),
      opened_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}
