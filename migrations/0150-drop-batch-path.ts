import { type Kysely, sql } from 'kysely';

/**
 * A batch's file lies in the registry's own folder under the batch's number. The absolute path that was kept beside it
 * was wrong as soon as the folder moved, and the file of a closed batch, which holds passwords, was not found to be
 * deleted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE operation_batch DROP COLUMN path`.execute(db);
}
