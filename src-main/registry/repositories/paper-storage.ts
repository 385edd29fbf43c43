import { sql } from 'kysely';
import type { Registry } from '../database.ts';

/** How many bytes of scanned paper are kept: pictures of pages, and files that are not read to the end. */
export async function storedPaperBytes(db: Registry): Promise<number> {
  const sum = sql<number>`coalesce(sum(bytes), 0)`.as('total');
  const pictures = await db.selectFrom('evidence').select(sum).executeTakeFirstOrThrow();
  const files = await db
    .selectFrom('scanned_file')
    .select(sum)
    .where('incoming', '=', 1)
    .executeTakeFirstOrThrow();
  return pictures.total + files.total;
}
