import { type Kysely, sql } from 'kysely';

/** What one person has done at a confirmer's desk since they signed in is asked for after every paper. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE INDEX request_event_at_desk ON request_event (actor, at)
    WHERE event IN ('confirm', 'return', 'undo')`.execute(db);
}
