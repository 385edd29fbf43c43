import { type Kysely, sql } from 'kysely';

/**
 * How long a platform asked to be left alone before the next try (HTTP's Retry-After). Without it nobody could tell a
 * pause that was asked for from a clock that was set back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    ALTER TABLE operation ADD COLUMN asked_pause_seconds INTEGER
    CHECK (asked_pause_seconds IS NULL OR (asked_pause_seconds > 0 AND state = 'pending'))`.execute(db);
}
