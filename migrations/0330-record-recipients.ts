import { type Kysely, sql } from 'kysely';

/**
 * Where a message really went, for each time that it was sent: its contact address may be corrected between one attempt and
 * the next, and a bounce names the address of the one that came back. Null for what is no message, and for attempts from
 * before this was recorded: those are known by what was asked and by the contact address, as they were before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE operation_attempt ADD COLUMN recipient TEXT`.execute(db);
}
