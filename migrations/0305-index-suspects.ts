import { type Kysely, sql } from 'kysely';

/** What was in hand when the program ended is tried alone: it has to be found among everything that waits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX operation_suspect ON operation (next_try_at, id)
    WHERE state = 'pending' AND outcome_code = 'INTERRUPTED'`.execute(db);
}
