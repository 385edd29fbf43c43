import { type Kysely, sql } from 'kysely';

/**
 * How often the reading of a file was begun without an end, so that one over which the program dies is not read again at
 * every start for ever. `openings` counts the file's being opened, `page_beginnings` the page that stands in `begun_page`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE scanned_file ADD COLUMN openings INTEGER NOT NULL DEFAULT 0`.execute(db);
  await sql`ALTER TABLE scanned_file ADD COLUMN begun_page INTEGER NOT NULL DEFAULT 0`.execute(db);
  await sql`ALTER TABLE scanned_file ADD COLUMN page_beginnings INTEGER NOT NULL DEFAULT 0`.execute(db);
}
