import { type Kysely, sql } from 'kysely';

/** The pile of a state; `ended` for those that ended without a mailbox. */
const viewOf = (state: string) => `CASE WHEN ${state} = 'submitted' THEN 'paper'
  WHEN ${state} IN ('confirmed', 'provisioning', 'parked') THEN 'office'
  WHEN ${state} = 'returned' THEN 'back'
  WHEN ${state} IN ('rejected', 'expired') THEN 'ended' END`;

/**
 * How long requests wait: `view` is the pile of the Doc List that a request lies on; `state_since` orders each pile by
 * age. What the reminders go by lies with the request: how many were sent since `state_since`, when the applicant was
 * last reminded, and when they were told the day of expiry.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE request ADD COLUMN reminder_steps INTEGER NOT NULL DEFAULT 0`.execute(db);
  await sql`ALTER TABLE request ADD COLUMN reminded_at TEXT`.execute(db);
  await sql`ALTER TABLE request ADD COLUMN expiry_noticed_at TEXT`.execute(db);
  // what awaits its applicant, oldest first, with all that decides what is due
  await sql`
    CREATE INDEX request_awaiting ON request (state_since, id, state, reminder_steps, reminded_at, expiry_noticed_at)
    WHERE state IN ('submitted', 'returned')`.execute(db);

  await sql`ALTER TABLE request_list ADD COLUMN state_since TEXT NOT NULL DEFAULT ''`.execute(db);
  // stored: an index over a generated column is no covering one
  await sql`ALTER TABLE request_list ADD COLUMN view TEXT`.execute(db);
  await sql`
    UPDATE request_list SET view = ${sql.raw(viewOf('state'))},
      state_since = (SELECT state_since FROM request WHERE request.id = request_list.id)`.execute(db);
  await sql`DROP TRIGGER request_list_insert`.execute(db);
  await sql`DROP TRIGGER request_list_update`.execute(db);
  await sql`
    CREATE TRIGGER request_list_insert AFTER INSERT ON request BEGIN
      INSERT INTO request_list (id, state, kind, unit_id, submitted_at, sort_key, state_since, view)
      VALUES (new.id, new.state, new.kind, new.unit_id, new.submitted_at, new.sort_key, new.state_since,
        ${sql.raw(viewOf('new.state'))});
    END`.execute(db);
  await sql`
    CREATE TRIGGER request_list_update AFTER UPDATE OF state, unit_id, sort_key, state_since ON request BEGIN
      UPDATE request_list SET state = new.state, unit_id = new.unit_id, sort_key = new.sort_key,
        state_since = new.state_since, view = ${sql.raw(viewOf('new.state'))} WHERE id = new.id;
    END`.execute(db);
  // each covers the filters, so that a walk by age never leaves it
  await sql`CREATE INDEX request_list_by_age
    ON request_list (state_since, id, state, kind, unit_id, submitted_at)`.execute(db);
  await sql`CREATE INDEX request_list_by_view
    ON request_list (view, state_since, id, state, kind, unit_id, submitted_at)`.execute(db);
  await sql`CREATE INDEX request_list_by_unit_view
    ON request_list (unit_id, view, state_since, id, state, kind, submitted_at)`.execute(db);
}
