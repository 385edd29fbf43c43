import { type Kysely, sql } from 'kysely';

/**
 * Ordering the last notice and having sent it are two things: a request ends a while after its applicant was told, not
 * after a message began to wait for a mail server. What counted as told so far was ordered; it is told where a reminder
 * has left since.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE request ADD COLUMN notice_ordered_at TEXT`.execute(db);
  await sql`
    UPDATE request SET notice_ordered_at = expiry_noticed_at, expiry_noticed_at = (
      SELECT min(finished_at) FROM operation
      WHERE request_id = request.id AND kind = 'remind' AND state = 'done' AND outcome_code IS NULL
        AND created_at >= request.expiry_noticed_at)
    WHERE expiry_noticed_at IS NOT NULL`.execute(db);
  await sql`DROP INDEX request_awaiting`.execute(db);
  await sql`
    CREATE INDEX request_awaiting
    ON request (state_since, id, state, reminder_steps, reminded_at, notice_ordered_at, expiry_noticed_at)
    WHERE state IN ('submitted', 'returned')`.execute(db);
}
