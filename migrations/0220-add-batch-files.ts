import { type Kysely, sql } from 'kysely';

/**
 * A batch may hold several files (a script and the CSV it reads), each with its hash, in the form that the platform takes.
 * Until now it held one, named after its number.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE batch_file (
      batch_id INTEGER NOT NULL REFERENCES operation_batch (id),
      place INTEGER NOT NULL,
      name TEXT NOT NULL UNIQUE,
      content_sha256 TEXT NOT NULL,
      PRIMARY KEY (batch_id, place)
    ) STRICT`.execute(db);
  await sql`
    INSERT INTO batch_file (batch_id, place, name, content_sha256)
    SELECT id, 1, number || '.csv', content_sha256 FROM operation_batch`.execute(db);
  await sql`ALTER TABLE operation_batch DROP COLUMN content_sha256`.execute(db);
  await sql`
    ALTER TABLE operation_batch ADD COLUMN preset TEXT NOT NULL DEFAULT 'csv'
    CHECK (preset IN ('csv', 'zimbra', 'exchange'))`.execute(db);
  await sql`
    UPDATE setting SET value = json_set(value, '$.bulkPreset', 'csv')
    WHERE name = 'platform' AND json_extract(value, '$.bulkPreset') IS NULL`.execute(db);
}
