import { type Kysely, sql } from 'kysely';

/**
 * Four eyes: who ordered an operation (unknown for what was ordered before now), and whether a second person has to
 * approve it first. What is held is claimed by nobody: the database itself refuses that it is running or handed over.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE operation ADD COLUMN ordered_by TEXT`.execute(db);
  await sql`
    ALTER TABLE operation ADD COLUMN approval TEXT NOT NULL DEFAULT 'not-needed'
    CHECK (approval IN ('not-needed', 'held', 'approved', 'refused', 'released')
      AND (approval <> 'held' OR state IN ('pending', 'parked', 'cancelled'))
      AND (approval <> 'refused' OR state = 'cancelled'))`.execute(db);
  await sql`
    ALTER TABLE operation ADD COLUMN judged_by TEXT
    CHECK ((judged_by IS NOT NULL) = (approval IN ('approved', 'refused', 'released')))`.execute(db);
  await sql`
    ALTER TABLE operation ADD COLUMN judged_at TEXT
    CHECK ((judged_at IS NULL) = (judged_by IS NULL))`.execute(db);
  await sql`DROP INDEX operation_due`.execute(db);
  await sql`
    CREATE INDEX operation_due ON operation (connector, next_try_at, id)
    WHERE state = 'pending' AND after_id IS NULL AND approval <> 'held'`.execute(db);
  await sql`
    CREATE INDEX operation_held ON operation (id)
    WHERE state = 'pending' AND approval = 'held'`.execute(db);
}
