import { type Kysely, sql } from 'kysely';

/**
 * Whether somebody has changed their first password is asked of the platform again and again, less and less often: how often
 * it was asked, and when it is asked next; null for what was never asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE credentials_delivery
    ADD COLUMN change_checks INTEGER NOT NULL DEFAULT 0 CHECK (change_checks >= 0)`.execute(db);
  await sql`ALTER TABLE credentials_delivery ADD COLUMN check_at TEXT`.execute(db);
  await sql`
    CREATE INDEX delivery_to_check ON credentials_delivery (check_at, id)
    WHERE changed_at IS NULL AND bounced_at IS NULL AND ended_at IS NULL
      AND (handed_at IS NOT NULL OR (channel <> 'letter' AND sent_at IS NOT NULL))`.execute(db);
}
